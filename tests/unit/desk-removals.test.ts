import { describe, expect, test } from 'vitest';
import { holdPlaces, isSavedAgain } from '../../lib/desk/removals.ts';
import { rowOf } from './desk-rows.ts';

const [a, b, c] = [rowOf('2401.00003', 30), rowOf('2401.00002', 20), rowOf('2401.00001', 10)];
const done = { undo: 'token', rev: 5 };

describe('holdPlaces', () => {
  test.each([
    ['first', a, [b, c]],
    ['middle', b, [a, c]],
    ['last', c, [a, b]],
  ])('keeps the place of the %s row', (_, row, rest) => {
    expect(holdPlaces(rest, [{ row, done }])).toEqual([a, b, c]);
  });

  test('keeps the places of several, in whatever order they went', () => {
    expect(
      holdPlaces(
        [b],
        [c, a].map((row) => ({ row, done })),
      ),
    ).toEqual([a, b, c]);
  });

  test('orders by id what was saved in the same millisecond', () => {
    const twins = [rowOf('2401.00009', 20), rowOf('2401.00005', 20), rowOf('2401.00001', 20)] as const;
    expect(holdPlaces([twins[0], twins[2]], [{ row: twins[1], done }])).toEqual(twins);
  });

  test('leaves a list alone that has the row already', () => {
    const saved = [a, b, c];
    expect(holdPlaces(saved, [{ row: b, done: null }])).toBe(saved);
  });
});

describe('isSavedAgain', () => {
  test('a list from before the removal does not count', () => {
    expect(isSavedAgain({ row: a, done }, { rev: 4, rows: [a] })).toBe(false);
    expect(isSavedAgain({ row: a, done }, { rev: 6, rows: [a] })).toBe(true);
    expect(isSavedAgain({ row: a, done }, { rev: 6, rows: [b] })).toBe(false);
    expect(isSavedAgain({ row: a, done: null }, { rev: 6, rows: [a] })).toBe(false);
  });
});
