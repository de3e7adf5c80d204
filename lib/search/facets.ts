import { CHOICES } from './query.ts';
import { type Searchable, yearOf } from './searchable.ts';
import { inSlices, type SliceOptions } from './slices.ts';

export const FACETS = ['topic', 'code', 'tag', 'status', 'year'] as const;

export type Facet = (typeof FACETS)[number];

/** What the reader has chosen: any of the values of one facet, and so for each facet. An empty set chooses nothing. */
export type Selection = { readonly [F in Facet]?: ReadonlySet<string> };

export interface FacetValue {
  /** Id of the topic, code status, tag, reading status, or year. */
  value: string;
  /** The badge of the topic; else the value. */
  name: string;
  /** Rows that choosing it shows, or that it shows now: with what is chosen in the other facets, and not in its own. */
  count: number;
}

/** The rows that are shown, and the counts of all facets. */
export interface Faceted<R> {
  rows: readonly R[];
  facets: Record<Facet, FacetValue[]>;
}

/**
 * Counts and chooses in one pass. `rows` are what the query found. Values that are chosen are there even where nothing
 * is left of them. Topics and tags with most rows first, years newest first, the others in their own order.
 */
export function facetsOf<R extends Searchable>(rows: readonly R[], selection: Selection = {}): Faceted<R> {
  const counting = new Counting<R>(selection);
  for (const row of rows) counting.add(row);
  return counting.toResult();
}

/** As `facetsOf`, in tasks of 8 ms. Rejects only when it is aborted, with the signal's reason. */
export async function facetsInSlices<R extends Searchable>(
  rows: readonly R[],
  selection: Selection = {},
  options: SliceOptions = {},
): Promise<Faceted<R>> {
  const counting = new Counting<R>(selection);
  await inSlices(rows.length, (place) => counting.add(rows[place] as R), options);
  return counting.toResult();
}

class Counting<R extends Searchable> {
  readonly #chosen: Selection;
  readonly #counts: Record<Facet, Map<string, number>>;
  readonly #badges = new Map<string, string>();
  readonly #rows: R[] = [];

  constructor(selection: Selection) {
    this.#chosen = selection;
    this.#counts = forEach((facet) => zeros(selection[facet]));
  }

  add(row: R): void {
    const values = FACETS.map((facet) => valuesOf(row, facet));
    const missed = FACETS.filter((facet, place) => !isChosen(values[place] ?? [], this.#chosen[facet]));
    if (missed.length > 1) return;
    if (missed.length === 0) this.#rows.push(row);

    for (const { id, badge } of row.topics) this.#badges.set(id, badge);
    for (const [place, facet] of FACETS.entries()) {
      // A row that one facet keeps out still counts for the values of that facet.
      if (missed.length === 0 || missed[0] === facet) count(this.#counts[facet], values[place] ?? []);
    }
  }

  toResult(): Faceted<R> {
    const listOf = (facet: Facet) =>
      [...this.#counts[facet]]
        .map(([value, number]) => ({
          value,
          name: (facet === 'topic' ? this.#badges.get(value) : undefined) ?? value,
          count: number,
        }))
        .sort(ORDERS[facet]);
    return { rows: this.#rows, facets: forEach(listOf) };
  }
}

function forEach<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return { topic: make('topic'), code: make('code'), tag: make('tag'), status: make('status'), year: make('year') };
}

function zeros(chosen: ReadonlySet<string> = new Set()): Map<string, number> {
  return new Map([...chosen].map((value) => [value, 0]));
}

function valuesOf(row: Searchable, facet: Facet): readonly string[] {
  if (facet === 'tag') return row.tags;
  if (facet === 'topic') return row.topics.map(({ id }) => id);
  const value = facet === 'year' ? yearOf(row) : facet === 'code' ? row.code?.status : row.status;
  return value === null || value === undefined ? [] : [String(value)];
}

function isChosen(values: readonly string[], chosen: ReadonlySet<string> | undefined): boolean {
  return chosen === undefined || chosen.size === 0 || values.some((value) => chosen.has(value));
}

/** Each value once, however often the row has it. */
function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const [place, value] of values.entries()) {
    if (values.indexOf(value) === place) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}

type Order = (one: FacetValue, other: FacetValue) => number;

const byCount: Order = (one, other) => other.count - one.count || (one.name < other.name ? -1 : 1);
const byYear: Order = (one, other) => Number(other.value) - Number(one.value);

/** As the values are listed; one that is not listed comes last. */
function asListed(values: readonly string[]): Order {
  const placeOf = ({ value }: FacetValue) => (values.includes(value) ? values.indexOf(value) : values.length);
  return (one, other) => placeOf(one) - placeOf(other);
}

const ORDERS: Record<Facet, Order> = {
  topic: byCount,
  code: asListed(CHOICES.code),
  tag: byCount,
  status: asListed(CHOICES.status),
  year: byYear,
};
