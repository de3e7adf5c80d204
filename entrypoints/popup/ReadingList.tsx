import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { EmptyState, NoHits } from '../../components/EmptyState.tsx';
import { formatNumber } from '../../components/formatNumber.ts';
import { PaperList } from '../../components/PaperList.tsx';
import { text } from '../../components/text.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import { search } from '../../lib/search/search.ts';
import type { Desk } from './desk/desk.ts';
import type { OpenLibrary } from './desk/state.ts';

export interface ReadingListProps {
  desk: Desk;
  library: OpenLibrary | { state: 'opening' };
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
}

/** The saved papers that match, how many they are, or what to do where there are none. */
export function ReadingList({ desk, library, query, field, onQuery }: ReadingListProps) {
  const rows = library.state === 'open' ? library.rows : null;
  const hits = useMemo(() => (rows ? search(rows, query) : []), [rows, query]);

  if (library.state === 'opening') return <p class="scroll opening">{text('popupOpening')}</p>;

  const { total, removed, isWhole } = library;
  const isFiltered = query.trim() !== '';
  const focusSearch = () => field.current?.focus();
  return (
    <>
      <p class="count" role="status">
        {isFiltered && !isWhole
          ? text('popupSearching')
          : countOf(total, isFiltered ? hits.filter(({ id }) => !removed.has(id)).length : null)}
      </p>
      <div class="scroll">
        {hits.length > 0 && (
          <PaperList
            rows={hits}
            removed={removed}
            subject={query}
            rangesOf={(title) => findRanges(title, query)}
            onRemove={desk.remove}
            onUndo={desk.undo}
            onFocusLost={focusSearch}
          />
        )}
        {hits.length === 0 && !isFiltered && <EmptyState />}
        {hits.length === 0 && isFiltered && isWhole && (
          <NoHits
            query={query.trim()}
            onClear={() => {
              onQuery('');
              focusSearch();
            }}
          />
        )}
      </div>
    </>
  );
}

function countOf(total: number, found: number | null): string {
  if (found !== null) return text('popupCountFound', formatNumber(found), formatNumber(total));
  if (total === 0) return '';
  return total === 1 ? text('popupCountOne') : text('popupCountMany', formatNumber(total));
}
