import type { ComponentChildren, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { NoHits } from '../../components/EmptyState.tsx';
import { formatNumber } from '../../components/formatNumber.ts';
import { KeysButton } from '../../components/KeysButton.tsx';
import { ChoiceLine } from '../../components/library/ChoiceLine.tsx';
import { QueryHelp } from '../../components/library/QueryHelp.tsx';
import { SortControl } from '../../components/library/SortControl.tsx';
import { findFirst } from '../../components/list/entrances.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { text } from '../../components/text.ts';
import { parseQuery } from '../../lib/search/parse.ts';
import { chooseNothing, directionOf, isAnyChosen, type Place } from './place.ts';
import type { Choosing } from './useChoosing.ts';
import type { Go } from './usePlace.ts';

export interface ListViewProps {
  shelf: 'library' | 'hidden' | 'bin';
  place: Place;
  go: Go;
  field: RefObject<HTMLInputElement | null>;
  /** Papers of this view, and those of them that match; null while they are being found. */
  total: number;
  matching: number | null;
  /** False while only the first of the papers have come: all of these are not all that match. */
  canChoose: boolean;
  choosing: Choosing;
  /** What stands in the place of an empty view. */
  empty: ComponentChildren;
  /** What can be done to the chosen papers, and to all. */
  bulk: ComponentChildren;
  more?: ComponentChildren;
  children: ComponentChildren;
}

/** A list with its search, count, order and choice. */
export function ListView({
  shelf,
  place,
  go,
  field,
  total,
  matching,
  canChoose,
  choosing,
  empty,
  bulk,
  more,
  children,
}: ListViewProps) {
  const { query, sort, direction } = place;
  const { problems } = useMemo(() => parseQuery(query), [query]);
  const isNarrowed = query.trim() !== '' || isAnyChosen(place.chosen);
  const clear = () => {
    go({ query: '', chosen: chooseNothing() });
    field.current?.focus();
  };

  return (
    <>
      <div class="find">
        <SearchField
          query={query}
          field={field}
          label={text(COUNTS[shelf].search)}
          onQuery={(written) => go({ query: written }, true)}
          onDown={() => findFirst()?.focus()}
        />
        <QueryHelp
          problems={problems}
          onTry={(written) => {
            go({ query: query.trim() === '' ? written : `${query.trim()} ${written}` }, true);
            field.current?.focus();
          }}
        />
      </div>
      {total > 0 && (
        <div class="list-head">
          <p class="count" role="status">
            {matching === null ? text('popupSearching') : sayCount(shelf, total, isNarrowed ? matching : null)}
          </p>
          {isNarrowed && (
            <button type="button" class="link" onClick={clear}>
              {text('pageShowAll')}
            </button>
          )}
          <span class="space" />
          {more}
          <KeysButton />
          <SortControl
            shelf={shelf}
            sort={sort}
            direction={direction}
            onSort={(next) => go({ sort: next, direction: directionOf(next) })}
            onTurn={() => go({ direction: direction === 'ascending' ? 'descending' : 'ascending' })}
          />
        </div>
      )}
      {/* Its place is kept: what the reader has begun to read must not move when the rest of the papers is there. */}
      {!canChoose && total > 0 && <div class="choice" />}
      {canChoose && matching !== null && matching > 0 && (
        <ChoiceLine
          chosen={choosing.ids.length}
          matching={matching}
          onAll={choosing.chooseAll}
          onNone={choosing.chooseNone}
        >
          {bulk}
        </ChoiceLine>
      )}
      {children}
      {total === 0 && matching !== null && empty}
      {total > 0 && matching === 0 && (
        <NoHits query={query.trim() === '' ? text('pageYourFilters') : query.trim()} onClear={clear} />
      )}
    </>
  );
}

const COUNTS = {
  library: { one: 'popupCountOne', many: 'popupCountMany', found: 'popupCountFound', search: 'popupSearch' },
  hidden: {
    one: 'pageCountHiddenOne',
    many: 'pageCountHiddenMany',
    found: 'pageCountHiddenFound',
    search: 'pageSearchHidden',
  },
  bin: { one: 'pageCountBinOne', many: 'pageCountBinMany', found: 'pageCountBinFound', search: 'pageSearchBin' },
} as const;

function sayCount(shelf: ListViewProps['shelf'], total: number, found: number | null): string {
  const { one, many, found: some } = COUNTS[shelf];
  if (found !== null) return text(some, formatNumber(found), formatNumber(total));
  return total === 1 ? text(one) : text(many, formatNumber(total));
}
