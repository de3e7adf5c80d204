import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { EmptyState, NoHits } from '../../components/EmptyState.tsx';
import { formatNumber } from '../../components/formatNumber.ts';
import { PaperList } from '../../components/PaperList.tsx';
import type { NoteDrafts, RowActs } from '../../components/rowActs.ts';
import { nameStatus, type Segment } from '../../components/SegmentBar.tsx';
import { text } from '../../components/text.ts';
import { useTagsKnown } from '../../components/useTagsKnown.ts';
import type { OpenLibrary } from '../../lib/desk/state.ts';
import type { Query } from '../../lib/search/query.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import { type Hits, without } from './useHits.ts';

export interface ReadingListProps {
  library: OpenLibrary;
  segment: Segment;
  /** As it was typed, and as it was read. */
  typed: string;
  query: Query;
  /** What the query finds in all segments. */
  found: Hits;
  field: RefObject<HTMLInputElement | null>;
  acts: RowActs;
  drafts: NoteDrafts;
  onQuery(query: string): void;
}

/** The saved papers of a segment that match, how many they are, or what to do where there are none. */
export function ReadingList({ library, segment, typed, query, found, ...others }: ReadingListProps) {
  const { field, acts, drafts, onQuery } = others;
  const { rows, removed, isWhole, total, counts } = library;
  const { isComplete } = found;
  const hits = useMemo(
    () => (segment === 'all' ? found.rows : found.rows.filter(({ status }) => status === segment)),
    [found.rows, segment],
  );
  const tagsKnown = useTagsKnown(rows);

  const isFiltered = query.terms.length > 0;
  const inSegment = segment === 'all' ? total : counts[segment];
  const focusSearch = () => field.current?.focus();
  return (
    <>
      <p class="count" role="status">
        {isFiltered && !(isWhole && isComplete)
          ? text('popupSearching')
          : countOf(inSegment, segment, isFiltered ? without(hits, removed).length : null)}
      </p>
      <div class="scroll">
        {hits.length > 0 && (
          <PaperList
            key={segment}
            rows={hits}
            removed={removed}
            subject={typed}
            rangesOf={(value) => findRanges(value, query)}
            acts={acts}
            tagsKnown={tagsKnown}
            drafts={drafts}
            onFocusLost={focusSearch}
          />
        )}
        {hits.length === 0 && !isFiltered && total === 0 && <EmptyState />}
        {hits.length === 0 && !isFiltered && total > 0 && isWhole && (
          <section class="notice">
            <p>{text('segmentEmpty', nameStatus(segment))}</p>
          </section>
        )}
        {hits.length === 0 && isFiltered && isWhole && isComplete && (
          <NoHits
            query={typed.trim()}
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

function countOf(total: number, segment: Segment, found: number | null): string {
  if (found !== null) return text('popupCountFound', formatNumber(found), formatNumber(total));
  if (segment !== 'all' || total === 0) return '';
  return total === 1 ? text('popupCountOne') : text('popupCountMany', formatNumber(total));
}
