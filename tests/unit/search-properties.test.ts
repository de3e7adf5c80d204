import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldLine, foldSign } from '../../lib/search/fold.ts';
import { haystackOf } from '../../lib/search/haystack.ts';
import { parseQuery } from '../../lib/search/parse.ts';
import { FIELDS, type Query } from '../../lib/search/query.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import { search } from '../../lib/search/search.ts';
import { query, rows, text } from './search-rows.ts';

const anyText = fc.oneof(text, fc.string({ unit: 'binary' }));

describe('fold', () => {
  test('folds a text sign by sign', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        expect(fold(any)).toBe([...any].map(foldSign).join(''));
      }),
    );
  });

  test('of a folded line nothing is left to fold', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const line = foldLine(any);
        expect(line.toLowerCase()).toBe(line);
        expect(line).not.toMatch(/[\t\n\f\r]| {2}/);
      }),
    );
  });
});

describe('parseQuery', () => {
  test('never throws, and tells places that are in the query', () => {
    fc.assert(
      fc.property(query, (any) => {
        for (const { at, length } of parseQuery(any).problems) {
          expect(any.slice(at, at + length)).toHaveLength(length);
          expect(any.slice(at, at + length).trim()).not.toBe('');
        }
      }),
    );
  });

  test('reads words without signs of the language as they are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '模', '😀', '\u202e'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const texts = parseQuery(words.join(' ')).terms.map((term) => term.kind === 'words' && term.text);
        expect(texts).toEqual(words.map(foldLine));
      }),
    );
  });
});

describe('search', () => {
  test('every hit holds every word that is wanted, and none that is not', () => {
    fc.assert(
      fc.property(rows, query, (list, any) => {
        const words = parseQuery(any).terms.filter((term) => term.kind === 'words');
        for (const hit of search(list, any)) {
          for (const { field, text: word, isNegated, id } of words) {
            if (field === null && id === null) expect(haystackOf(hit).text.includes(word)).toBe(!isNegated);
          }
        }
      }),
    );
  });

  test('finds a row by any piece of any of its texts', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (list, from, length) => {
        for (const row of list) {
          const texts = [row.title, row.organization, row.note, row.abstract, ...row.authors, ...row.tags];
          for (const whole of texts) {
            const signs = [...(whole ?? '')].filter((sign) => !/["“”]/.test(sign));
            const start = signs.length === 0 ? 0 : from % signs.length;
            const piece = signs.slice(start, start + (length % 4)).join('');
            // A quotation mark in the text parts what is searched for in one.
            if (!whole?.includes(piece)) continue;
            expect(search([row], `"${piece}"`)).toEqual([row]);
          }
        }
      }),
    );
  });

  test('a negated term finds exactly the other rows', () => {
    fc.assert(
      fc.property(rows, query, (list, any) => {
        for (const term of parseQuery(any).terms) {
          const found = search(list, only({ ...term, isNegated: false }));
          const others = search(list, only({ ...term, isNegated: true }));
          expect(others).toEqual(list.filter((row) => !found.includes(row)));
        }
      }),
    );
  });

  test('all terms together find what each of them finds', () => {
    fc.assert(
      fc.property(rows, query, (list, any) => {
        const each = parseQuery(any).terms.map((term) => search(list, only(term)));
        expect(search(list, any)).toEqual(list.filter((row) => each.every((found) => found.includes(row))));
      }),
    );
  });
});

describe('findRanges', () => {
  test('marks whole signs, in order, none overlapping or touching another', () => {
    fc.assert(
      fc.property(anyText, query, fc.option(fc.constantFrom(...FIELDS)), (any, words, field) => {
        const starts = startsOf(any);
        let end = -1;
        for (const [from, to] of findRanges(any, words, field)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(starts).toContain(from);
          expect(starts).toContain(to);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(any.length);
      }),
    );
  });

  test('marks every word in the title that made it a hit', () => {
    fc.assert(
      fc.property(anyText, query, (title, any) => {
        for (const term of parseQuery(any).terms) {
          if (term.kind !== 'words' || term.isNegated || term.field !== null) continue;
          const isMarked = findRanges(title, only(term)).length > 0;
          expect(isMarked).toBe(foldLine(title).includes(term.text));
        }
      }),
    );
  });
});

function only(term: Query['terms'][number]): Query {
  return { terms: [term], problems: [] };
}

/** Where a sign may begin or end. */
function startsOf(any: string): number[] {
  const starts = [0];
  for (const sign of any) starts.push((starts.at(-1) ?? 0) + sign.length);
  return starts;
}
