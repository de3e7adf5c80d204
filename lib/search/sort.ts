import type { Searchable } from './searchable.ts';
import { inSlices, type SliceOptions } from './slices.ts';

export type SortKey = 'saved' | 'published' | 'title' | 'stars' | 'votes';
export type Direction = 'ascending' | 'descending';

/**
 * The rows in order. Those that do not have what is sorted by come last in both directions; rows that are alike keep
 * their order. In one go: `sortInSlices` is for lists of thousands.
 */
export function sortRows<R extends Searchable>(rows: readonly R[], by: SortKey, direction: Direction): R[] {
  return rows.toSorted(compareBy(by, direction));
}

/** Rows that are sorted in one go, some ms even by title. */
const RUN = 1_024;

/** As `sortRows`, in tasks of 8 ms. Rejects only when it is aborted, with the signal's reason. */
export async function sortInSlices<R extends Searchable>(
  rows: readonly R[],
  by: SortKey,
  direction: Direction,
  options: SliceOptions = {},
): Promise<R[]> {
  const compare = compareBy(by, direction);
  let from = rows.slice();
  let to = new Array<R>(rows.length);

  const runs = Math.ceil(rows.length / RUN);
  // The clock is looked at after some steps only, so a step is one row, and the last row of a run sorts it.
  await inSlices(rows.length, sortRunAt(from, compare), options);

  for (let width = RUN; width < runs * RUN; width *= 2) {
    await inSlices(rows.length, mergeInto(to, from, width, compare), options);
    [from, to] = [to, from];
  }
  return from;
}

type Compare<R> = (one: R, other: R) => number;

function sortRunAt<R>(rows: R[], compare: Compare<R>): (place: number) => void {
  return (place) => {
    const isLast = place % RUN === RUN - 1 || place === rows.length - 1;
    if (!isLast) return;

    const start = place - (place % RUN);
    const sorted = rows.slice(start, place + 1).sort(compare);
    for (const [offset, row] of sorted.entries()) rows[start + offset] = row;
  };
}

/** Each step puts one row in its place: the lesser of the heads of two neighbouring runs, the left one if alike. */
function mergeInto<R>(to: R[], from: readonly R[], width: number, compare: Compare<R>): (place: number) => void {
  let left = 0;
  let right = 0;

  return (place) => {
    const start = place - (place % (2 * width));
    const middle = Math.min(start + width, from.length);
    const end = Math.min(start + 2 * width, from.length);
    if (place === start) [left, right] = [start, middle];

    const isLeft = right >= end || (left < middle && compare(from[left] as R, from[right] as R) <= 0);
    to[place] = from[isLeft ? left++ : right++] as R;
  };
}

function compareBy(by: SortKey, direction: Direction): Compare<Searchable> {
  const sign = direction === 'ascending' ? 1 : -1;
  if (by === 'title') return (one, other) => sign * compareTitles(one.title, other.title);

  const read = VALUES[by];
  return (one, other) => {
    const [a, b] = [read(one) ?? null, read(other) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (a === b) return 0;
    return a < b ? -sign : sign;
  };
}

const VALUES = {
  saved: (row: Searchable) => row.savedAt,
  published: (row: Searchable) => row.publishedOn,
  stars: (row: Searchable) => row.stars,
  votes: (row: Searchable) => row.votes,
};

/** As in a catalogue: numbers by their value, case and accents only where nothing else differs. */
const compareTitles = new Intl.Collator('en', { numeric: true, ignorePunctuation: true }).compare;
