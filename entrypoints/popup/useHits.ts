import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countStatuses } from '../../lib/desk/patch.ts';
import type { DeskRow, OpenLibrary } from '../../lib/desk/state.ts';
import type { StatusCounts } from '../../lib/messages/protocol.ts';
import type { Query } from '../../lib/search/query.ts';
import { createSearcher } from '../../lib/search/searcher.ts';

export interface Hits {
  rows: readonly DeskRow[];
  /** False while a long list is still being searched. */
  isComplete: boolean;
}

/** The rows that a query finds, in tasks too short to hold up the keys. The former hits stand until there are new ones. */
export function useHits(rows: readonly DeskRow[], query: Query): Hits {
  const searcher = useMemo(() => createSearcher(rows), [rows]);
  const [hits, setHits] = useState<Hits & { query: Query; of: unknown }>({
    rows,
    query,
    of: searcher,
    isComplete: query.terms.length === 0,
  });

  useEffect(() => {
    const gone = new AbortController();
    const show = (found: readonly DeskRow[], isComplete: boolean) => {
      if (!gone.signal.aborted) setHits({ rows: found, isComplete, query, of: searcher });
    };
    searcher
      .search(query, { signal: gone.signal, onFirst: (found) => show(found, false) })
      .then((found) => show(found, true))
      .catch(() => undefined); // Aborted: the next search tells.
    return () => gone.abort();
  }, [searcher, query]);

  if (query.terms.length === 0) return { rows, isComplete: true };
  return { rows: hits.rows, isComplete: hits.isComplete && hits.query === query && hits.of === searcher };
}

/** How many papers of each status there are, of those that the query finds; while it looks, how many there were. */
export function useCounts(library: OpenLibrary | null, { rows, isComplete }: Hits, query: Query): StatusCounts | null {
  const last = useRef<StatusCounts | null>(null);
  const removed = library?.removed;
  const isSearching = query.terms.length > 0;
  const found = useMemo(
    () => (removed && isSearching && isComplete ? countStatuses(without(rows, removed)) : null),
    [rows, isSearching, isComplete, removed],
  );
  if (!library) return null;
  if (!isSearching) last.current = library.counts;
  else if (found && library.isWhole) last.current = found;
  return last.current ?? library.counts;
}

/** The rows that are not among the removed ones; of 100,000 that a key has found each pass over them is felt. */
export function without(rows: readonly DeskRow[], removed: ReadonlySet<string>): readonly DeskRow[] {
  return removed.size === 0 ? rows : rows.filter(({ id }) => !removed.has(id));
}
