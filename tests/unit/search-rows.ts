import fc from 'fast-check';
import type { Searchable } from '../../lib/search/searchable.ts';

export type Row = Required<Omit<Searchable, 'removedAt'>> & Pick<Searchable, 'removedAt'>;

export function rowOf(id: string, fields: Partial<Row> = {}): Row {
  return {
    id,
    title: '',
    authors: [],
    organization: null,
    topics: [],
    tags: [],
    note: '',
    abstract: null,
    code: { status: 'unknown' },
    status: 'to read',
    hidden: false,
    savedAt: 1,
    publishedOn: null,
    stars: null,
    votes: null,
    ...fields,
  };
}

export const TOPICS = [
  { id: 'llm', badge: 'LLM', name: 'Language models' },
  { id: 'rl', badge: 'RL', name: 'RL & post-training' },
  { id: 'video', badge: 'Video', name: 'Video & world models' },
];

/** Signs that text breaks on: white space of all kinds, NUL, direction marks, combining marks, halves of emoji, separators. */
const HOSTILE = [
  'a',
  'B',
  'é',
  'e\u0301',
  'ß',
  '™',
  'İ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\f',
  '\u0000',
  '\u00a0',
  '\u202e',
].concat([
  '\u200d',
  '😀',
  '\ud83d',
  '\ude00',
  'א',
  '模',
  '´',
  'ﬁ',
  'Σ',
  'ς',
  '"',
  '“',
  ':',
  '-',
  '\\',
  '.',
  '$&',
  '(',
  '*',
]);

/** Short texts over few signs, so that queries hit. */
export const text = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((signs) => signs.join(''));

export const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.constantFrom('2401.00001', '2401.00002', '2401.0000'),
    title: text,
    authors: fc.array(text, { maxLength: 3 }),
    organization: fc.option(text),
    topics: fc.subarray(TOPICS),
    tags: fc.uniqueArray(fc.constantFrom('to cite', 'a', 'B', 'é'), { maxLength: 3 }),
    note: text,
    abstract: fc.option(text),
    code: fc.record({ status: fc.constantFrom('repository', 'claimed', 'none') }),
    status: fc.constantFrom('to read', 'reading', 'read'),
    hidden: fc.boolean(),
    savedAt: fc.option(fc.integer({ min: 1, max: 3 })),
    publishedOn: fc.option(fc.constantFrom('2024-05-01', '2025-01-01', '2026-11-24')),
    stars: fc.option(fc.integer({ min: 0, max: 3 })),
    votes: fc.option(fc.integer({ min: 0, max: 3 })),
  })
  .map((fields) => rowOf(fields.id, fields));

export const rows = fc.array(row, { maxLength: 12 });

const OPERATORS = ['topic', 'code', 'tag', 'status', 'year', 'author', 'has', 'is', 'title', 'org', 'Note', 'foo', ''];
const VALUES = ['r', 'read', '2024', '2024-2025', '>=2025', 'note', 'hidden', '"to cite"', 'repository', 'a', 'x', '"'];

/** One piece of a query, sound or not. */
export const piece = fc
  .tuple(fc.constantFrom('', '', '-'), fc.constantFrom(...OPERATORS), fc.oneof(text, fc.constantFrom(...VALUES)))
  .map(([minus, operator, value]) => `${minus}${operator}${operator === '' ? '' : ':'}${value}`);

/** A query as one types it, or anything at all. */
export const query = fc.oneof(
  fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary' }),
);
