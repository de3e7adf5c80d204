import type { GivenUp as GivenUpPapers } from '../lib/messages/protocol.ts';
import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

/** A quiet line: what was given up after a damage, and the way to have it back. */
export function GivenUp({ at, count, onRestore }: GivenUpPapers & { onRestore(): void }) {
  const day = new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
  return (
    <p class="given-up">
      {sentenceOf(count, day)}
      <span aria-hidden="true"> · </span>
      <button type="button" class="link" onClick={onRestore}>
        {text(count > 1 ? 'popupGivenUpRestore' : 'popupGivenUpRestoreOne')}
      </button>
    </p>
  );
}

function sentenceOf(count: number, day: string): string {
  if (count === 0) return text('popupGivenUpSome', day);
  return count === 1 ? text('popupGivenUpOne', day) : text('popupGivenUpMany', formatNumber(count), day);
}
