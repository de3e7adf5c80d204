import { PAPER_ID } from '../paper/paper.ts';
import { fold, splitWords } from './fold.ts';

/** What search looks at; any row with these fields will do. */
export interface Searchable {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly organization: string | null;
  readonly topics: readonly { readonly name: string }[];
  readonly tags: readonly string[];
  readonly note: string;
}

/**
 * The rows in which every word of the query occurs somewhere: title, authors, organization, names of topics, tags,
 * note. Case and diacritics do not matter; a whole arXiv id finds its paper. The order stays, and no words find all.
 * There is no ranking and no query language.
 */
export function search<R extends Searchable>(rows: readonly R[], query: string): readonly R[] {
  const words = splitWords(query);
  if (words.length === 0) return rows;

  return rows.filter((row) => words.every((word) => occurs(row, word)));
}

/** Folds rows ahead of the first search, where there is time for it. */
export function prepare(rows: readonly Searchable[]): void {
  for (const row of rows) haystackOf(row);
}

function occurs(row: Searchable, word: string): boolean {
  return haystackOf(row).includes(word) || (PAPER_ID.test(word) && row.id === word);
}

/** Folding is the dear part of a search: done once a row, kept as long as the row itself. */
const haystacks = new WeakMap<Searchable, string>();

function haystackOf(row: Searchable): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;

  // A line each, so that no word is found across two fields.
  const parts = [row.title, row.organization ?? '', row.note, ...row.authors, ...row.tags];
  for (const topic of row.topics) parts.push(topic.name);
  const haystack = fold(parts.join('\n'));
  haystacks.set(row, haystack);
  return haystack;
}
