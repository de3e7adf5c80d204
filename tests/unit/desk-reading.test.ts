import { expect, test, vi } from 'vitest';
import { type Reading, readLibrary } from '../../lib/desk/readLibrary.ts';
import { createFakeBackground, rowOf } from './desk-rows.ts';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => rowOf(`2401.${String(count - place).padStart(5, '0')}`, count - place));

async function read(background: ReturnType<typeof createFakeBackground>): Promise<Reading[]> {
  const readings: Reading[] = [];
  const sick = vi.fn();
  await readLibrary({ call: background.call }, () => null, { list: (reading) => readings.push(reading), sick });
  expect(sick).not.toHaveBeenCalled();
  return readings;
}

test('a long list comes in pages: ten thousand rows in one message would hold up the keys', async () => {
  const background = createFakeBackground(rowsOf(10_000));
  const sizes: number[] = [];
  background.onPage = ({ rows }) => sizes.push(rows.length);

  const readings = await read(background);
  expect(Math.max(...sizes)).toBe(1_000);
  expect(readings.map(({ rows, isWhole }) => [rows.length, isWhole])).toEqual([
    [50, false],
    [10_000, true],
  ]);
  expect(readings.at(-1)?.rows).toEqual(background.rows);
});

test('a list that changes between two pages is begun anew', async () => {
  const background = createFakeBackground(rowsOf(3_000));
  let pages = 0;
  background.onPage = () => {
    pages += 1;
    if (pages !== 2) return;
    background.rev += 1;
    background.rows = background.rows.slice(1);
  };

  const last = (await read(background)).at(-1);
  expect(last).toMatchObject({ rev: 2, total: 2_999, isWhole: true });
  expect(last?.rows).toEqual(background.rows);
});

test('a list that never stops changing is taken in one piece', async () => {
  const background = createFakeBackground(rowsOf(3_000));
  background.onPage = () => {
    background.rev += 1;
  };
  const last = (await read(background)).at(-1);
  expect(last?.rows).toEqual(background.rows);
  expect(background.asked.length).toBeLessThan(20);
});
