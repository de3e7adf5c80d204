import { type Haystack, haystackOf, NO_HAYSTACK } from './haystack.ts';
import { compile } from './match.ts';
import { isNarrower, restOf } from './narrowing.ts';
import { toQuery } from './parse.ts';
import type { Query } from './query.ts';
import type { Searchable } from './searchable.ts';
import { inSlices, PACE, type Pace } from './slices.ts';

export interface SearchOptions<R> {
  signal?: AbortSignal | undefined;
  /** Told what has been found so far when the search goes on in another task, until there are enough for a screen. */
  onFirst?: ((hits: readonly R[]) => void) | undefined;
}

/** A long list that is searched at every key. */
export interface Searcher<R> {
  readonly rows: readonly R[];
  /** Folds all rows that are not folded yet, ahead of the first search. Rejects only when it is aborted. */
  prepare(options?: { signal?: AbortSignal | undefined }): Promise<void>;
  /** As `search`, in tasks of 8 ms; one search at a time. Rejects only when it is aborted, with the signal's reason. */
  search(query: string | Query, options?: SearchOptions<R>): Promise<readonly R[]>;
}

/** What a query found: the places of the rows. */
interface Found {
  query: Query;
  places: Uint32Array;
}

/** Results that are kept: enough to take back a word letter by letter. */
const KEPT = 12;

/** Rows of a screen, with some to scroll. */
const SCREEN = 50;

/** Makes a list searchable. The rows must not change; a row that is in the next list too keeps what was folded of it. */
export function createSearcher<R extends Searchable>(rows: readonly R[], pace: Pace = PACE): Searcher<R> {
  const haystacks = new Array<Haystack | undefined>(rows.length);
  const kept: Found[] = [];

  /** Asked for by place: the map by rows behind it costs ten times as much. */
  function haystackAt(place: number, row: R): Haystack {
    const known = haystacks[place];
    if (known !== undefined) return known;

    const haystack = haystackOf(row);
    haystacks[place] = haystack;
    return haystack;
  }

  async function find(query: Query, options: SearchOptions<R>): Promise<Uint32Array> {
    const wider = findSmallest(kept, query);
    const { test, readsText } = compile(wider ? restOf(query, wider.query) : query);
    const among = wider?.places;
    const count = among?.length ?? rows.length;
    const places = new Uint32Array(count);
    let found = 0;
    let told = 0;

    const step = (index: number) => {
      const place = among ? (among[index] as number) : index;
      const row = rows[place] as R;
      if (!test(row, readsText ? haystackAt(place, row) : NO_HAYSTACK)) return;
      places[found] = place;
      found += 1;
    };
    const onPause = () => {
      if (told >= SCREEN || told === found) return;
      told = found;
      options.onFirst?.(toRows(places.subarray(0, found)));
    };

    await inSlices(count, step, { signal: options.signal, pace, onPause });
    const hits = places.slice(0, found);
    keep(kept, { query, places: hits });
    return hits;
  }

  function toRows(places: Uint32Array): readonly R[] {
    if (places.length === rows.length) return rows;

    // `Array.from` and `map` take 10 ms for 100,000.
    const hits = new Array<R>(places.length);
    for (let index = 0; index < places.length; index += 1) hits[index] = rows[places[index] as number] as R;
    return hits;
  }

  return {
    rows,

    async prepare({ signal } = {}) {
      await inSlices(rows.length, (place) => haystackAt(place, rows[place] as R), { signal, pace });
    },

    async search(query, options = {}) {
      const read = toQuery(query);
      if (read.terms.length === 0) return rows;

      const same = kept.find((found) => isNarrower(read, found.query) && isNarrower(found.query, read));
      return toRows(same?.places ?? (await find(read, options)));
    },
  };
}

/** The smallest result in which all that the query finds must be, or null for all rows. */
function findSmallest(kept: readonly Found[], query: Query): Found | null {
  let smallest: Found | null = null;
  for (const found of kept) {
    if (smallest !== null && smallest.places.length <= found.places.length) continue;
    if (isNarrower(query, found.query)) smallest = found;
  }
  return smallest;
}

function keep(kept: Found[], found: Found): void {
  kept.push(found);
  if (kept.length > KEPT) kept.shift();
}
