import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLine } from '../../lib/search/fold.ts';
import { createFinder, haystackOf } from '../../lib/search/haystack.ts';
import { createHolders } from '../../lib/search/holders.ts';
import { FIELDS } from '../../lib/search/query.ts';
import { createVocabulary, wordsOf } from '../../lib/search/vocabulary.ts';
import { rowOf, rows, text } from './search-rows.ts';

const anyText = fc.oneof(text, fc.string({ unit: 'binary' }), fc.lorem()).map(foldLine);

describe('createVocabulary', () => {
  test('reads the words of a text in order, each with one number for ever', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const vocabulary = createVocabulary();
        const known = new Map<string, number>();
        for (const each of [...texts, ...texts]) {
          const ids = [...vocabulary.read(each)];
          const words = wordsOf(each);
          expect(ids).toHaveLength(words.length);
          for (const [place, word] of words.entries()) {
            expect(known.get(word) ?? ids[place]).toBe(ids[place]);
            known.set(word, ids[place] as number);
          }
        }
        expect(new Set(known.values()).size).toBe(known.size);
        expect(vocabulary.size).toBe(known.size + 1);
      }),
    );
  });

  test('tells thousands of words apart as it grows', () => {
    const vocabulary = createVocabulary();
    const words = Array.from({ length: 10_000 }, (_, place) => `word${place}`);
    const ids = [...vocabulary.read(words.join(' ')), ...vocabulary.read(words.join(' '))];
    expect(ids.slice(10_000)).toEqual(ids.slice(0, 10_000));
    expect(new Set(ids).size).toBe(10_000);
  });
});

describe('createHolders', () => {
  test('marks the words that hold a piece, whatever was asked for and added before', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece), { maxLength: 40 }), (steps) => {
        const vocabulary = createVocabulary();
        const holdersOf = createHolders(vocabulary);
        const words = new Map<number, string>();
        for (const [word, asked] of steps) {
          const holders = holdersOf(asked);
          for (const id of vocabulary.read(word)) words.set(id, word);
          const marks = holders.marks();
          for (const [id, each] of words) expect(marks[id]).toBe(Number(each.includes(asked)));
        }
      }),
    );
  });
});

describe('createFinder', () => {
  test('finds exactly the texts that hold what is looked for, anywhere or in one field', () => {
    fc.assert(
      fc.property(rows, anyText, fc.nat(), fc.option(fc.constantFrom(...FIELDS)), (list, other, from, field) => {
        for (const row of list) {
          const { text: whole } = haystackOf(row);
          // Something that is there, in one field, as well as something that may not be.
          const there = (whole.split(/[\n\f]/)[from % 7] ?? '').slice(from % 3);
          for (const needle of [other, there]) {
            if (needle === '') continue;
            const own = field === null ? whole : (whole.split('\f')[FIELDS.indexOf(field)] ?? '');
            expect(createFinder(needle, field)(haystackOf(row))).toBe(own.includes(needle));
          }
        }
      }),
    );
  });

  test('a haystack that is longer than its shared piece of memory is whole', () => {
    const abstract = Array.from({ length: 70_000 }, (_, place) => `w${place}`).join(' ');
    const row = rowOf('2401.00009', { title: 'Long', abstract });
    expect(createFinder('w69999', 'abstract')(haystackOf(row))).toBe(true);
    expect(createFinder('w69999', 'title')(haystackOf(row))).toBe(false);
    expect(createFinder('long', 'title')(haystackOf(row))).toBe(true);
  });
});
