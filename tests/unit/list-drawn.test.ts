import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNext, isSame, type Span } from '../../components/list/drawn.ts';
import { carryOver, createHeights } from '../../components/list/heights.ts';
import { placesOf } from '../../components/list/places.ts';

const COUNT = 60;
const span = fc
  .tuple(fc.nat(COUNT - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]): Span => ({ from, to: Math.min(COUNT, from + length) }));

describe('drawNext', () => {
  test('draws what is in sight at once and few rows more at a time, until all that is near is drawn', () => {
    fc.assert(
      fc.property(span, span, (start, sight) => {
        let drawn = start;
        for (let step = 0; step < 10; step += 1) {
          const next = drawNext(drawn, sight, COUNT);
          expect(next.from).toBeLessThanOrEqual(sight.from);
          expect(next.to).toBeGreaterThanOrEqual(sight.to);
          const added = Math.max(0, drawn.from - next.from) + Math.max(0, next.to - drawn.to);
          if (drawn.from <= sight.from && drawn.to >= sight.to) expect(added).toBeLessThanOrEqual(3);
          drawn = next;
        }
        expect(drawn).toEqual({ from: Math.max(0, sight.from - 8), to: Math.min(COUNT, sight.to + 8) });
        expect(isSame(drawNext(drawn, sight, COUNT), drawn)).toBe(true);
      }),
    );
  });
});

const heightsOf = (measured: readonly number[]) => {
  const heights = createHeights(COUNT);
  for (const [index, height] of measured.entries()) heights.set(index, height);
  return heights;
};
const measured = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: COUNT });

describe('createHeights', () => {
  test('finds the row at the place where the rows before it end', () => {
    fc.assert(
      fc.property(measured, fc.nat(COUNT - 1), (list, index) => {
        const heights = heightsOf(list);
        const top = heights.between(0, index);
        expect(heights.indexAt(top + 0.5)).toBe(index);
        expect(heights.indexAt(-1)).toBe(0);
        expect(heights.indexAt(heights.between(0, COUNT) + 1)).toBe(COUNT - 1);
      }),
    );
  });

  test('a row that was measured keeps its height when rows before it come and go', () => {
    const before = Array.from({ length: COUNT }, (_, place) => ({ id: `${place}` }));
    fc.assert(
      fc.property(measured, fc.subarray(before), (list, kept) => {
        const heights = carryOver(heightsOf(list), before, kept);
        for (const [index, { id }] of kept.entries()) {
          if (Number(id) < list.length) expect(heights.at(index)).toBe(list[Number(id)]);
        }
      }),
    );
  });
});

describe('placesOf', () => {
  test('keeps the height of the whole list and the order of rows and gaps, the held row among them', () => {
    fc.assert(
      fc.property(measured, span, fc.integer({ min: -1, max: COUNT - 1 }), (list, drawn, held) => {
        const heights = heightsOf(list);
        const places = placesOf(drawn, held, heights);
        const rows = places.flatMap((place) => ('index' in place ? [place.index] : []));
        expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        if (held >= 0) expect(rows).toContain(held);

        let top = 0;
        for (const place of places) {
          if ('index' in place) expect(top).toBe(heights.between(0, place.index));
          top += 'index' in place ? heights.at(place.index) : place.height;
        }
        expect(top).toBe(heights.between(0, COUNT));
      }),
    );
  });
});
