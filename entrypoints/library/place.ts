import { FACETS, type Facet } from '../../lib/search/facets.ts';
import type { Direction, SortKey } from '../../lib/search/sort.ts';

export const VIEWS = ['library', 'hidden', 'bin', 'transfer', 'settings'] as const;
export type View = (typeof VIEWS)[number];

const SORTS: readonly SortKey[] = ['saved', 'published', 'title', 'stars', 'votes'];

export type Chosen = Record<Facet, ReadonlySet<string>>;

/** Where the reader is in the page; all of it stands in the address, so that Back, reload and bookmarks keep it. */
export interface Place {
  view: View;
  query: string;
  chosen: Chosen;
  sort: SortKey;
  direction: Direction;
}

/** The direction that a reader means who does not say one: names from A on, everything else from the most. */
export function directionOf(sort: SortKey): Direction {
  return sort === 'title' ? 'ascending' : 'descending';
}

export function chooseNothing(): Chosen {
  return { topic: new Set(), code: new Set(), tag: new Set(), status: new Set(), year: new Set() };
}

export function isAnyChosen(chosen: Chosen): boolean {
  return FACETS.some((facet) => chosen[facet].size > 0);
}

/** The same with this value chosen, or no longer. */
export function toggleValue(chosen: Chosen, facet: Facet, value: string): Chosen {
  const values = new Set(chosen[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...chosen, [facet]: values };
}

/** Values of a facet that an address may name: more than any reader chooses, and little enough to count. */
const MAX_VALUES = 200;
const MAX_QUERY = 200;

/** Reads the part of the address after `#`; whatever in it means nothing is left out. */
export function readPlace(hash: string): Place {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = oneOf(SORTS, told.get('sort')) ?? 'saved';
  const chosen = chooseNothing();
  for (const facet of FACETS) chosen[facet] = new Set(told.getAll(facet).slice(0, MAX_VALUES));

  return {
    view: oneOf(VIEWS, told.get('view')) ?? 'library',
    query: (told.get('q') ?? '').slice(0, MAX_QUERY),
    chosen,
    sort,
    direction: oneOf(['ascending', 'descending'] as const, told.get('order')) ?? directionOf(sort),
  };
}

/** What is as usual is not written: the address of the plain library has nothing after the `#`. */
export function writePlace({ view, query, chosen, sort, direction }: Place): string {
  const told = new URLSearchParams();
  if (view !== 'library') told.set('view', view);
  if (query !== '') told.set('q', query);
  for (const facet of FACETS) for (const value of chosen[facet]) told.append(facet, value);
  if (sort !== 'saved') told.set('sort', sort);
  if (direction !== directionOf(sort)) told.set('order', direction);
  return told.toString();
}

function oneOf<Name extends string>(names: readonly Name[], word: string | null): Name | null {
  return names.find((name) => name === word) ?? null;
}
