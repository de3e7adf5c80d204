import { haystackOf, NO_HAYSTACK } from './haystack.ts';
import { compile } from './match.ts';
import { toQuery } from './parse.ts';
import type { Query } from './query.ts';
import type { Searchable } from './searchable.ts';

/**
 * The rows for which all terms of the query hold, in their order; a query without terms finds all. Words are looked
 * for in title, organization, authors, tags, topics, note and abstract; case and diacritics do not matter, and a whole
 * arXiv id finds its paper. There is no ranking. In one go: `createSearcher` is for lists of thousands.
 */
export function search<R extends Searchable>(rows: readonly R[], query: string | Query): readonly R[] {
  const read = toQuery(query);
  if (read.terms.length === 0) return rows;

  const { test, readsText } = compile(read);
  return rows.filter((row) => test(row, readsText ? haystackOf(row) : NO_HAYSTACK));
}
