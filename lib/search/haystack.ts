import { foldLine } from './fold.ts';
import { FIELDS, type Field } from './query.ts';
import type { Searchable } from './searchable.ts';
import { bitsOf, LENGTH, mayHold, sign } from './signature.ts';

/** Ends a name, a tag, a text; a folded line holds no such sign, so nothing is found across two of them. */
const ITEM = '\n';
/** Ends a field, in the order of `FIELDS`. */
const FIELD = '\f';

/** All that is searched of a row, folded, as one text, and where its signature stands. */
export interface Haystack {
  text: string;
  signatures: Uint32Array;
  start: number;
}

/** Folding is the dear part of a search: done once a row, kept as long as the row itself. */
const haystacks = new WeakMap<Searchable, Haystack>();

/** Signatures that share one piece of memory: one each would take as much again. */
const SHARED = 256;
let signatures = new Uint32Array(SHARED * LENGTH);
let start = 0;

/** A row with its abstract takes some 1,600 bytes, 384 more for the signature, and 20 µs. */
export function haystackOf(row: Searchable): Haystack {
  const known = haystacks.get(row);
  if (known !== undefined) return known;

  const text = FIELDS.map((field) => textsOf(row, field).map(foldLine).join(ITEM)).join(FIELD);
  const haystack = { text, signatures, start };
  sign(text, signatures, start);
  haystacks.set(row, haystack);

  start += LENGTH;
  if (start === signatures.length) {
    signatures = new Uint32Array(SHARED * LENGTH);
    start = 0;
  }
  return haystack;
}

/** For a query that reads no text. */
export const NO_HAYSTACK: Haystack = { text: '', signatures: new Uint32Array(LENGTH), start: 0 };

/** Looks for a text in many haystacks. */
export function createFinder(needle: string): (haystack: Haystack) => boolean {
  const bits = bitsOf(needle);
  return ({ text, signatures: words, start: at }) => mayHold(words, at, bits) && text.includes(needle);
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
