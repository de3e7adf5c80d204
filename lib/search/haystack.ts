import { foldLine } from './fold.ts';
import { createHolders } from './holders.ts';
import { FIELDS, type Field } from './query.ts';
import type { Searchable } from './searchable.ts';
import { createVocabulary, wordsOf } from './vocabulary.ts';

/** Ends a name, a tag, a text; a folded line holds no such sign, so nothing is found across two of them. */
const ITEM = '\n';
/** Ends a field, in the order of `FIELDS`. */
const FIELD = '\f';

/** All that is searched of a row: folded, as one text, and as the numbers of its words. */
export interface Haystack {
  text: string;
  /** Of each field in turn each word once, then `NO_WORD`. */
  words: Uint32Array;
  start: number;
  end: number;
}

/** Ends a field among the words. */
const NO_WORD = 0;

const vocabulary = createVocabulary();
const holdersOf = createHolders(vocabulary);

/** Folding is the dear part of a search: done once a row, kept as long as the row itself. */
const haystacks = new WeakMap<Searchable, Haystack>();

/** Words of rows that share one piece of memory: one each would take more. */
const SHARED = 1 << 16;
let shared = new Uint32Array(SHARED);
let used = 0;

/** A row with its abstract takes some 1,600 bytes, 650 more for its words, and 40 µs. */
export function haystackOf(row: Searchable): Haystack {
  const known = haystacks.get(row);
  if (known !== undefined) return known;

  const texts = FIELDS.map((field) => textsOf(row, field).map(foldLine).join(ITEM));
  const text = texts.join(FIELD);
  // A word takes two signs, the one that ends it included.
  const most = FIELDS.length + Math.ceil(text.length / 2);
  if (used + most > shared.length) [shared, used] = [new Uint32Array(Math.max(SHARED, most)), 0];

  const haystack = { text, words: shared, start: used, end: used };
  for (const each of texts) {
    haystack.end = addOnce(vocabulary.read(each), shared, haystack.end);
    shared[haystack.end] = NO_WORD;
    haystack.end += 1;
  }
  used = haystack.end;
  haystacks.set(row, haystack);
  return haystack;
}

/** For each word the field, counted on from row to row, that it was last seen in. */
let lastSeen = new Uint32Array(SHARED);
let fields = 0;

/** Adds each of the words once; returns where the next one goes. */
function addOnce(ids: Uint32Array, words: Uint32Array, from: number): number {
  if (vocabulary.size > lastSeen.length) {
    const grown = new Uint32Array(vocabulary.size * 2);
    grown.set(lastSeen);
    lastSeen = grown;
  }
  fields += 1;
  let to = from;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] as number;
    if (lastSeen[id] === fields) continue;
    lastSeen[id] = fields;
    words[to] = id;
    to += 1;
  }
  return to;
}

/** For a query that reads no text. */
export const NO_HAYSTACK: Haystack = { text: '', words: shared, start: 0, end: 0 };

/** Looks for a folded text in one field of many haystacks, or anywhere in them. */
export function createFinder(needle: string, field: Field | null): (haystack: Haystack) => boolean {
  // The long ones are rare: they decide first.
  const pieces = wordsOf(needle).sort((one, other) => other.length - one.length);
  const holders = pieces.map(holdersOf);
  const [first] = holders;
  if (first && first.piece === needle) return (haystack) => hasMarked(haystack, first.marks(), field);

  const hasWords = (haystack: Haystack) => holders.every((holder) => hasMarked(haystack, holder.marks(), field));
  return (haystack) =>
    hasWords(haystack) && (field === null ? haystack.text : fieldOf(haystack, field)).includes(needle);
}

function hasMarked({ words, start, end: to }: Haystack, marks: Uint8Array, field: Field | null): boolean {
  let at = start;
  if (field === null) {
    for (; at < to; at += 1) if (marks[words[at] as number] === 1) return true;
    return false;
  }

  for (let before = FIELDS.indexOf(field); before > 0; at += 1) if (words[at] === NO_WORD) before -= 1;
  for (; words[at] !== NO_WORD; at += 1) if (marks[words[at] as number] === 1) return true;
  return false;
}

/** One field of a haystack, with the sign that ends an item before and after each of its items. */
export function fieldOf({ text }: Haystack, field: Field): string {
  let from = 0;
  for (const name of FIELDS) {
    const end = text.indexOf(FIELD, from);
    const to = end === -1 ? text.length : end;
    if (name === field) return `${ITEM}${text.slice(from, to)}${ITEM}`;
    from = to + 1;
  }
  return '';
}

/** Whether one of the items of a field is exactly this text. */
export function hasItem(field: string, text: string): boolean {
  return field.includes(`${ITEM}${text}${ITEM}`);
}

function textsOf(row: Searchable, field: Field): readonly string[] {
  if (field === 'title') return [row.title];
  if (field === 'org') return [row.organization ?? ''];
  if (field === 'author') return row.authors;
  if (field === 'tag') return row.tags;
  if (field === 'topic') return row.topics.flatMap(({ badge, name }) => [badge, name]);
  return [(field === 'note' ? row.note : row.abstract) ?? ''];
}
