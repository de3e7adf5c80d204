import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/search/fold.ts';
import type { Field } from '../../lib/search/query.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import { search } from '../../lib/search/search.ts';
import { rowOf as row, TOPICS } from './search-rows.ts';

const ROWS = [
  row('2401.00001', { title: 'Attention Is All You Need', authors: ['Ashish Vaswani', 'Łukasz Kaiser'] }),
  row('2401.00002', { title: 'Scaling Laws', organization: 'Google DeepMind', topics: TOPICS.slice(0, 1) }),
  row('2401.00003', { title: 'Über-fast decoding', tags: ['reading group'], note: 'Ask Zoë about figure 4' }),
];

const FINDS: [query: string, ids: string[]][] = [
  ['', ['2401.00001', '2401.00002', '2401.00003']],
  ['   ', ['2401.00001', '2401.00002', '2401.00003']],
  ['attention', ['2401.00001']],
  ['NEED attention', ['2401.00001']],
  ['attention laws', []],
  ['lukasz', ['2401.00001']],
  ['kaiser vaswani', ['2401.00001']],
  ['deepmind', ['2401.00002']],
  ['language', ['2401.00002']],
  ['uber', ['2401.00003']],
  ['ÜBER', ['2401.00003']],
  ['group zoe', ['2401.00003']],
  ['2401.00002', ['2401.00002']],
  ['2401', []],
  ['need\nashish', ['2401.00001']],
  ['all you needashish', []],
];

const OPERATORS: [why: string, query: string, ids: string[]][] = [
  ['a word of the abstract', 'gradients', ['a']],
  ['a phrase in order', '"sparse gradients"', ['a']],
  ['not in another order', '"gradients sparse"', []],
  ['a phrase over a line break of the note', '"figure four"', ['b']],
  ['no phrase over two tags', '"cite gpu"', []],
  ['what has no such word', '-gradients', ['b', 'c']],
  ['words in one field only', 'title:gradients', []],
  ['an author by part of the name', 'author:hinton', ['b']],
  ['no author of that name, though the title has it', 'author:transformer', []],
  ['an organization', 'org:deepmind', ['c']],
  ['a topic by its badge', 'topic:llm', ['a']],
  ['a topic by a word of its name', 'topic:world', ['c']],
  ['a topic by how its words begin: `rl` is inside `world`', 'topic:rl', ['b']],
  ['exactly a topic', 'topic:"Language models"', ['a']],
  ['no topic that only has the word', 'topic:"models"', []],
  ['part of a tag', 'tag:cite', ['a', 'b']],
  ['exactly a tag', 'tag:"cite"', ['b']],
  ['without a tag', '-tag:cite', ['c']],
  ['a note', 'has:note', ['b']],
  ['tags, topics, abstracts', 'has:tags has:topic has:abstract', ['a']],
  ['code that is there', 'has:code', ['a']],
  ['a code status', 'code:promised', ['b']],
  ['a reading status', 'status:reading', ['b']],
  ['one of two', 'status:rea', ['b', 'c']],
  ['a status of saved papers', 'is:read', []],
  ['saved ones', 'is:saved', ['a', 'b']],
  ['hidden ones', 'is:hidden', ['c']],
  ['others than hidden ones', '-is:hidden', ['a', 'b']],
  ['a year', 'year:2024', ['a']],
  ['years', 'year:2024-2025', ['a', 'b']],
  ['no paper without a date', 'year:>=1900', ['a', 'b']],
  ['papers without a date, where a year is not wanted', '-year:2024', ['b', 'c']],
  ['several terms', 'transformer tag:cite -status:reading', ['a']],
];

const PAPERS = [
  row('a', {
    title: 'A transformer',
    abstract: 'On sparse\n gradients.',
    topics: TOPICS.slice(0, 1),
    tags: ['to cite', 'gpu'],
    code: { status: 'repository' },
    publishedOn: '2024-01-02',
  }),
  row('b', {
    title: 'Transformer of transformers',
    authors: ['Geoffrey Hinton'],
    topics: TOPICS.slice(1, 2),
    tags: ['cite'],
    note: 'See figure\r\nfour',
    code: { status: 'promised' },
    status: 'reading',
    publishedOn: '2025-12-31',
  }),
  row('c', { organization: 'DeepMind', topics: TOPICS.slice(2), status: 'read', hidden: true, savedAt: null }),
];

describe('search', () => {
  test.each(FINDS)('%j finds %j', (query, ids) => {
    expect(search(ROWS, query).map((found) => found.id)).toEqual(ids);
  });

  test.each(OPERATORS)('finds %s: %j', (_why, query, ids) => {
    expect(search(PAPERS, query).map((found) => found.id)).toEqual(ids);
  });

  test('an id finds its paper also with version, prefix or address', () => {
    for (const query of ['2401.00002v3', 'arxiv:2401.00002', 'https://huggingface.co/papers/2401.00002']) {
      expect(search(ROWS, query).map((found) => found.id)).toEqual(['2401.00002']);
    }
  });

  test('keeps the order of the rows and the rows themselves', () => {
    expect(search(ROWS, 'a')).toEqual(ROWS);
    expect(search(ROWS, 'a')[0]).toBe(ROWS[0]);
  });
});

const FOLDS: [text: string, folded: string][] = [
  ['Łukasz Gödel', 'lukasz godel'],
  ['Straße', 'strasse'],
  ['e\u0301tude', 'etude'],
  ['İstanbul', 'istanbul'],
  ['ﬁne-tuning', 'fine-tuning'],
  ['state–of—the‑art', 'state-of-the-art'],
  ['ΣΟΦΟΣ', 'σοφοσ'],
  ['大语言模型', '大语言模型'],
  ['Dogear™', 'dogeartm'],
];

describe('fold', () => {
  test.each(FOLDS)('%j becomes %j', (text, folded) => expect(fold(text)).toBe(folded));
});

const MARKS: [text: string, query: string, marked: string[]][] = [
  ['Attention is all', '', []],
  ['Attention is all', 'ATT all', ['Att', 'all']],
  ['banana', 'ana', ['ana']],
  ['Learning to learn', 'learn', ['Learn', 'learn']],
  ['Transformers', 'trans form', ['Transform']],
  ['Transformers', 'transform former', ['Transformer']],
  ['Gödel’s Straße', "godel's strasse", ['Gödel’s', 'Straße']],
  ['Gödel’s Straße', 's', ['s', 'S', 'ß']],
  ['e\u0301tude', 'e', ['e\u0301', 'e']],
  ['😀 emoji', 'emoji', ['emoji']],
  ['nothing here', 'else', []],
  ['a  b\n c', '"a b c"', ['a  b\n c']],
  ['Dogear™', 'tm', ['™']],
  ['sparse survey', 'sparse -survey', ['sparse']],
  ['topic model', 'topic:model', []],
];

const FIELD_MARKS: [text: string, field: Field, query: string, marked: string[]][] = [
  ['Geoffrey Hinton', 'author', 'author:hin', ['Hin']],
  ['Geoffrey Hinton', 'author', 'title:hin', []],
  ['Geoffrey Hinton', 'author', 'geoffrey author:hinton', ['Geoffrey', 'Hinton']],
  ['Geoffrey Hinton', 'author', '-author:hinton', []],
  ['To cite', 'tag', 'tag:"to cite"', ['To cite']],
  ['Not to cite', 'tag', 'tag:"to cite"', []],
];

describe('findRanges', () => {
  test.each(MARKS)('in %j, %j marks %j', (text, query, marked) => {
    expect(findRanges(text, query).map(([from, to]) => text.slice(from, to))).toEqual(marked);
  });

  test.each(FIELD_MARKS)('in %j as %s, %j marks %j', (text, field, query, marked) => {
    expect(findRanges(text, query, field).map(([from, to]) => text.slice(from, to))).toEqual(marked);
  });
});

test('ten thousand papers are searched well within a frame, once their text is folded', () => {
  const many = Array.from({ length: 10_000 }, (_, number) =>
    row(String(number), {
      title: `A study of thing ${number} in large language models with attention`,
      authors: Array.from({ length: 8 }, (_, author) => `Jörg Author-${number}-${author}`),
    }),
  );
  search(many, 'warm');

  const started = performance.now();
  const found = search(many, 'study 9999');
  const took = performance.now() - started;

  expect(found).toHaveLength(1);
  // Against growth out of proportion, not against a busy machine: speed is measured by the benchmarks.
  expect(took).toBeLessThan(2_000);
});
