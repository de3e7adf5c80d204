import { foldLine } from './fold.ts';
import { createFinder, fieldOf, type Haystack, hasItem } from './haystack.ts';
import type { ChoiceTerm, Query, Term, WordsTerm, YearTerm } from './query.ts';
import { type Searchable, yearOf } from './searchable.ts';

/** Whether a row, with its haystack, is found. */
export type Test = (row: Searchable, haystack: Haystack) => boolean;

export interface Matcher {
  test: Test;
  /** Without words in it the query needs no haystack: `NO_HAYSTACK` will do. */
  readsText: boolean;
}

/** A query made ready to be held against many rows. */
export function compile({ terms }: Query): Matcher {
  const tests = terms.toSorted((one, other) => costOf(one) - costOf(other)).map(toTest);
  const [first, ...others] = tests;
  if (first === undefined) return { test: () => true, readsText: false };

  const test: Test = others.length === 0 ? first : (row, haystack) => tests.every((holds) => holds(row, haystack));
  return { test, readsText: terms.some(({ kind }) => kind === 'words') };
}

/** The cheap ones decide first. Among words the long ones are rare. */
function costOf(term: Term): number {
  if (term.kind !== 'words' || term.field === 'topic') return 0;
  return 1 + 1 / term.text.length;
}

function toTest(term: Term): Test {
  const holds = toPositiveTest(term);
  return term.isNegated ? (row, haystack) => !holds(row, haystack) : holds;
}

function toPositiveTest(term: Term): Test {
  if (term.kind === 'year') return (row) => isWithin(row, term);
  if (term.kind === 'choice') return (row) => term.values.some((value) => isChosen(row, term.operator, value));
  if (term.field === 'topic') return toTopicTest(term);
  return toWordsTest(term);
}

function toWordsTest({ field, text, isWhole, id }: WordsTerm): Test {
  const isIn = createFinder(text, field);
  if (field === null) return (row, haystack) => isIn(haystack) || (id !== null && row.id === id);
  if (!isWhole) return (_, haystack) => isIn(haystack);
  return (_, haystack) => isIn(haystack) && hasItem(fieldOf(haystack, field), text);
}

/** There are few topics and many rows: what a topic is called is looked at once. The id says which topic it is. */
function toTopicTest({ text, isWhole }: WordsTerm): Test {
  const known = new Map<string, boolean>();

  return ({ topics }) =>
    topics.some(({ id, badge, name }) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const isMeant = [id, badge, name].map(foldLine).some((word) => (isWhole ? word === text : beginsIn(word, text)));
      known.set(id, isMeant);
      return isMeant;
    });
}

/** Whether a word of the text begins so: `rl` is in `RL & post-training`, and not in `world models`. */
function beginsIn(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function isWithin(row: Searchable, { from, to }: YearTerm): boolean {
  const year = yearOf(row);
  return year !== null && from <= year && year <= to;
}

function isChosen(row: Searchable, operator: ChoiceTerm['operator'], value: string): boolean {
  if (operator === 'code') return row.code?.status === value;
  if (operator === 'status') return row.status === value;
  return operator === 'has' ? has(row, value) : is(row, value);
}

function has(row: Searchable, value: string): boolean {
  if (value === 'note') return row.note.trim() !== '';
  if (value === 'tag') return row.tags.length > 0;
  if (value === 'topic') return row.topics.length > 0;
  if (value === 'code') return row.code?.status === 'repository';
  return (row.abstract ?? '') !== '';
}

function is(row: Searchable, value: string): boolean {
  if (value === 'hidden') return row.hidden === true;
  const isSaved = (row.savedAt ?? null) !== null && row.removedAt === undefined;
  return isSaved && (value === 'saved' || row.status === value);
}
