import { useState } from 'preact/hooks';
import type { Facet, FacetValue } from '../../lib/search/facets.ts';
import { formatNumber } from '../formatNumber.ts';
import { type TextKey, text } from '../text.ts';
import { nameValue } from './valueWords.ts';

const NAMES = {
  status: 'pageFacetStatus',
  topic: 'pageFacetTopic',
  code: 'pageFacetCode',
  tag: 'pageFacetTag',
  year: 'pageFacetYear',
} satisfies Record<Facet, TextKey>;

/** Values that are shown before the reader asks for all. */
const SHORT = 7;

export interface FacetListProps {
  facets: Record<Facet, readonly FacetValue[]>;
  chosen: Record<Facet, ReadonlySet<string>>;
  onToggle(facet: Facet, value: string): void;
  onClear(): void;
}

/** Everything that the list can be narrowed by, with how many papers each value has. */
export function FacetList({ facets, chosen, onToggle, onClear }: FacetListProps) {
  const names = Object.keys(NAMES) as Facet[];
  const isAny = names.some((facet) => chosen[facet].size > 0);
  return (
    <section class="facets" aria-label={text('pageFacets')}>
      {names.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={facets[facet]}
          chosen={chosen[facet]}
          onToggle={(value) => onToggle(facet, value)}
        />
      ))}
      {isAny && (
        <button type="button" class="link clear" onClick={onClear}>
          {text('pageFacetsClear')}
        </button>
      )}
    </section>
  );
}

interface FacetGroupProps {
  facet: Facet;
  values: readonly FacetValue[];
  chosen: ReadonlySet<string>;
  onToggle(value: string): void;
}

function FacetGroup({ facet, values, chosen, onToggle }: FacetGroupProps) {
  const [isLong, setLong] = useState(false);
  if (values.length === 0) return null;

  const shown = isLong ? values : values.filter(({ value }, place) => place < SHORT || chosen.has(value));
  const canGrow = values.length > SHORT;
  return (
    <fieldset>
      <legend>{text(NAMES[facet])}</legend>
      {shown.map(({ value, name, count }) => (
        <label key={value} class={count === 0 ? 'value none' : 'value'}>
          <input type="checkbox" checked={chosen.has(value)} onChange={() => onToggle(value)} />
          {facet === 'topic' && <i class="dot" data-topic={value} />}
          <span class="name" dir="auto">
            {nameValue(facet, value, name)}
          </span>
          <span class="number">{formatNumber(count)}</span>
        </label>
      ))}
      {canGrow && (
        <button type="button" class="link" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? text('pageFacetLess') : text('pageFacetMore', formatNumber(values.length))}
        </button>
      )}
    </fieldset>
  );
}
