import type { ImportCounts } from '../../lib/messages/importing.ts';
import { formatNumber } from '../formatNumber.ts';
import { text } from '../text.ts';

export interface TallyProps {
  counts: ImportCounts;
  broken: number;
  isReplacing: boolean;
}

/** How many papers are new, changed, the same, removed, and how many items were not taken. */
export function Tally({ counts, broken, isReplacing }: TallyProps) {
  const cells = [
    { name: text('pageTallyNew'), value: counts.new },
    { name: text('pageTallyChanged'), value: counts.changed },
    { name: text('pageTallySame'), value: counts.same },
    ...(isReplacing ? [{ name: text('pageTallyRemoved'), value: counts.removed }] : []),
    { name: text('pageTallyBroken'), value: broken },
  ];
  return (
    <dl class="tally">
      {cells.map(({ name, value }) => (
        <div key={name} class={value === 0 ? 'none' : ''}>
          <dt>{name}</dt>
          <dd>{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
