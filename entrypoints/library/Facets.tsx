import { FacetList } from '../../components/library/FacetList.tsx';
import { text } from '../../components/text.ts';
import { FACETS, type Facet, type FacetValue } from '../../lib/search/facets.ts';
import { chooseNothing, type Place, toggleValue } from './place.ts';
import type { Go } from './usePlace.ts';
import { useWide } from './useWide.ts';

export interface FacetsProps {
  /** Null while only the first of the papers have come: their counts would be wrong. */
  facets: Record<Facet, readonly FacetValue[]> | null;
  place: Place;
  go: Go;
}

/** The filters: beside the list where there is room, else behind a line that says how many are on. */
export function Facets({ facets, place: { chosen }, go }: FacetsProps) {
  const isWide = useWide();
  const list = facets && (
    <FacetList
      facets={facets}
      chosen={chosen}
      onToggle={(facet, value) => go({ chosen: toggleValue(chosen, facet, value) })}
      onClear={() => go({ chosen: chooseNothing() })}
    />
  );
  if (isWide) return list;

  let count = 0;
  for (const facet of FACETS) count += chosen[facet].size;
  return (
    <details class="filters">
      <summary>{count === 0 ? text('pageFilters') : text('pageFiltersOn', String(count))}</summary>
      {list ?? <p class="facets">{text('popupOpening')}</p>}
    </details>
  );
}
