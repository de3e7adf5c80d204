import type { Item } from '../item.ts';

/** The words a query is matched and highlighted by, in lower case. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function score(item: Item, words: readonly string[]): number {
  const title = item.title.toLowerCase();
  const abstract = (item.summary ?? '').toLowerCase();
  let points = 0;
  for (const word of words) points += (title.includes(word) ? 3 : 0) + (abstract.includes(word) ? 1 : 0);
  return points;
}

/**
 * Papers by how well they match, best first. Like the host's semantic search it goes on with papers that do not
 * hold the words; only a query that nothing matches gives an empty list.
 */
export function ranked(items: readonly Item[], query: string): Item[] {
  const words = wordsOf(query);
  const scored = items.map((item) => ({ item, points: score(item, words) }));
  if (scored.every(({ points }) => points === 0)) return [];
  return scored.toSorted((one, other) => other.points - one.points).map(({ item }) => item);
}
