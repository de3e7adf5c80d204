import { useEffect } from 'preact/hooks';
import { prepare, type Searchable } from '../../lib/search/search.ts';

/** Rows at once: far below a millisecond. */
const BATCH = 50;

/** Makes the rows ready for search in idle time, so that the first key is as quick as the next. */
export function usePrepared(rows: readonly Searchable[] | null): void {
  useEffect(() => {
    if (!rows) return;

    let at = 0;
    const work = (deadline: IdleDeadline) => {
      for (; at < rows.length && deadline.timeRemaining() > 1; at += BATCH) prepare(rows.slice(at, at + BATCH));
      if (at < rows.length) next = requestIdleCallback(work);
    };
    let next = requestIdleCallback(work);
    return () => cancelIdleCallback(next);
  }, [rows]);
}
