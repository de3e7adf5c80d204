import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/search/fold.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import { type Searchable, search } from '../../lib/search/search.ts';

function row(id: string, fields: Partial<Searchable>): Searchable {
  return { id, title: '', authors: [], organization: null, topics: [], tags: [], note: '', ...fields };
}

const ROWS = [
  row('2401.00001', { title: 'Attention Is All You Need', authors: ['Ashish Vaswani', 'Łukasz Kaiser'] }),
  row('2401.00002', { title: 'Scaling Laws', organization: 'Google DeepMind', topics: [{ name: 'Language models' }] }),
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

describe('search', () => {
  test.each(FINDS)('%j finds %j', (query, ids) => {
    expect(search(ROWS, query).map((found) => found.id)).toEqual(ids);
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
];

describe('findRanges', () => {
  test.each(MARKS)('in %j, %j marks %j', (text, query, marked) => {
    expect(findRanges(text, query).map(([from, to]) => text.slice(from, to))).toEqual(marked);
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
