import type { Direction, SortKey } from '../../lib/search/sort.ts';
import { type TextKey, text } from '../text.ts';
import { ArrowIcon } from './pageIcons.tsx';

const NAMES = {
  saved: 'pageSortSaved',
  published: 'pageSortPublished',
  title: 'pageSortTitle',
  stars: 'pageSortStars',
  votes: 'pageSortVotes',
} satisfies Record<SortKey, TextKey>;

/** The first order of a shelf other than the reading list is by when it came there. */
const DATED = { library: 'pageSortSaved', hidden: 'pageSortHidden', bin: 'pageSortRemoved' } satisfies Record<
  string,
  TextKey
>;

export interface SortControlProps {
  shelf: keyof typeof DATED;
  sort: SortKey;
  direction: Direction;
  onSort(sort: SortKey): void;
  onTurn(): void;
}

/** What the list is sorted by, and in which direction. */
export function SortControl({ shelf, sort, direction, onSort, onTurn }: SortControlProps) {
  const isDown = direction === 'descending';
  return (
    <div class="sort">
      <label>
        <span class="unseen">{text('pageSort')}</span>
        <select value={sort} onChange={(event) => onSort(event.currentTarget.value as SortKey)}>
          {(Object.keys(NAMES) as SortKey[]).map((key) => (
            <option key={key} value={key}>
              {text(key === 'saved' ? DATED[shelf] : NAMES[key])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="plain turn"
        aria-label={text(isDown ? 'pageSortDescending' : 'pageSortAscending')}
        title={text(isDown ? 'pageSortDescending' : 'pageSortAscending')}
        onClick={onTurn}
      >
        <ArrowIcon isDown={isDown} />
      </button>
    </div>
  );
}
