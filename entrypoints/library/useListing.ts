import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type Faceted, facetsInSlices } from '../../lib/search/facets.ts';
import type { Searchable } from '../../lib/search/searchable.ts';
import { createSearcher } from '../../lib/search/searcher.ts';
import { type SortKey, sortInSlices } from '../../lib/search/sort.ts';
import type { Place, View } from './place.ts';

/** The rows to show, in their order, and the counts of all facets; null before the first result of this view. */
export type Listing<R> = Faceted<R> | null;

interface Found<R> extends Faceted<R> {
  view: View;
}

/**
 * Searches, counts and sorts whenever something of it changes, in tasks that leave the keyboard alone. Until the next
 * result is there the former one of the same view stays. Small lists are ready before the browser draws.
 */
export function useListing<R extends Searchable>(rows: readonly R[] | null, place: Place): Listing<R> {
  const { view, query, chosen, sort, direction } = place;
  const searcher = useMemo(() => (rows ? createSearcher(rows) : null), [rows]);
  const [found, setFound] = useState<Found<R> | null>(null);

  useLayoutEffect(() => {
    if (!searcher) return;

    const changed = new AbortController();
    const { signal } = changed;
    const find = async () => {
      const hits = await searcher.search(query, { signal });
      const faceted = await facetsInSlices(hits, chosen, { signal });
      const sorted = await inOrder(faceted.rows, sort, direction, signal);
      signal.throwIfAborted();
      setFound({ ...faceted, rows: sorted, view });
    };
    find().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => changed.abort();
  }, [searcher, view, query, chosen, sort, direction]);

  return rows && found?.view === view ? found : null;
}

/** Rows come with the newest first, whatever they are dated by: saved, hidden, removed. */
async function inOrder<R extends Searchable>(
  rows: readonly R[],
  sort: SortKey,
  direction: Place['direction'],
  signal: AbortSignal,
): Promise<readonly R[]> {
  if (sort !== 'saved') return sortInSlices(rows, sort, direction, { signal });
  return direction === 'descending' ? rows : rows.toReversed();
}
