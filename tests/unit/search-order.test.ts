import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, type Facet, facetsInSlices, facetsOf, type Selection } from '../../lib/search/facets.ts';
import { type Direction, type SortKey, sortInSlices, sortRows } from '../../lib/search/sort.ts';
import { type Row, rowOf, rows, TOPICS } from './search-rows.ts';

const key = fc.constantFrom<SortKey>('saved', 'published', 'title', 'stars', 'votes');
const direction = fc.constantFrom<Direction>('ascending', 'descending');
const FIELDS = { saved: 'savedAt', published: 'publishedOn', title: 'title', stars: 'stars', votes: 'votes' } as const;

describe('sortRows', () => {
  const BOOKS = [
    rowOf('a', { title: 'Émile 10', stars: 1 }),
    rowOf('b', { title: 'emile 9', stars: null }),
    rowOf('c', { title: '“A tale”', stars: 30 }),
    rowOf('d', { title: 'Zoo', stars: 1 }),
  ];
  const SORTED: [why: string, by: SortKey, direction: Direction, ids: string][] = [
    [
      'titles as in a catalogue: accents, case and quotation marks aside, numbers by value',
      'title',
      'ascending',
      'cbad',
    ],
    ['titles backwards', 'title', 'descending', 'dabc'],
    ['what has no stars last, what is alike in its order', 'stars', 'ascending', 'adcb'],
    ['what has no stars last also backwards', 'stars', 'descending', 'cadb'],
  ];
  test.each(SORTED)('sorts %s', (_why, by, way, ids) => {
    expect(
      sortRows(BOOKS, by, way)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });

  test('keeps all rows, nothing before what has nothing, what is alike in its order', () => {
    fc.assert(
      fc.property(rows, key, direction, (list, by, way) => {
        const sorted = sortRows(list, by, way);
        const values = sorted.map((row) => row[FIELDS[by]]);
        expect(new Set(sorted)).toEqual(new Set(list));
        expect(values.map((value) => value === null)).toEqual(values.map((value) => value === null).sort());
        for (const [place, row] of sorted.slice(1).entries()) {
          const before = sorted[place] as Row;
          if (before[FIELDS[by]] === row[FIELDS[by]]) expect(list.indexOf(before)).toBeLessThan(list.indexOf(row));
        }
      }),
    );
  });

  test('sorts in slices as in one go, on both sides of the length of a run', async () => {
    for (const length of [0, 1, 1_023, 1_024, 1_025, 2_048, 2_049, 5_000]) {
      const list = Array.from({ length }, (_, place) => rowOf(String(place), { votes: (place * 7_919) % 101 || null }));
      for (const way of ['ascending', 'descending'] as const) {
        const ids = (await sortInSlices(list, 'votes', way)).map(({ id }) => id);
        expect(ids).toEqual(sortRows(list, 'votes', way).map(({ id }) => id));
      }
    }
  });

  test('can be told to stop', async () => {
    const sorting = sortInSlices([], 'title', 'ascending', { signal: AbortSignal.abort() });
    await expect(sorting).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const selection: fc.Arbitrary<Selection> = fc.record(
  {
    topic: setOf('llm', 'rl', 'none'),
    code: setOf('repository', 'claimed'),
    tag: setOf('to cite', 'é', 'gone'),
    status: setOf('to read', 'read'),
    year: setOf('2024', '2026', '1999'),
  },
  { requiredKeys: [] },
);

function setOf(...values: string[]): fc.Arbitrary<Set<string>> {
  return fc.subarray(values).map((chosen) => new Set(chosen));
}

function valuesOf(row: Row, facet: Facet): string[] {
  if (facet === 'topic') return row.topics.map(({ id }) => id);
  if (facet === 'tag') return [...row.tags];
  if (facet === 'code') return [row.code.status];
  if (facet === 'status') return [row.status];
  return row.publishedOn === null ? [] : [row.publishedOn.slice(0, 4)];
}

function passes(row: Row, chosen: Selection, facets: readonly Facet[]): boolean {
  return facets.every((facet) => {
    const values = chosen[facet];
    return !values?.size || valuesOf(row, facet).some((value) => values.has(value));
  });
}

describe('facetsOf', () => {
  test('counts as one who chooses each value alone and looks', () => {
    fc.assert(
      fc.property(rows, selection, (list, chosen) => {
        const { rows: shown, facets } = facetsOf(list, chosen);
        expect(shown).toEqual(list.filter((row) => passes(row, chosen, FACETS)));

        for (const facet of FACETS) {
          const others = FACETS.filter((other) => other !== facet);
          const counted = new Map([...(chosen[facet] ?? [])].map((value) => [value, 0]));
          for (const row of list.filter((one) => passes(one, chosen, others))) {
            for (const value of valuesOf(row, facet)) counted.set(value, (counted.get(value) ?? 0) + 1);
          }
          expect(new Map(facets[facet].map(({ value, count }) => [value, count]))).toEqual(counted);
        }
      }),
    );
  });

  test('a count tells how many rows choosing that value alone in its facet shows', () => {
    fc.assert(
      fc.property(rows, selection, (list, chosen) => {
        for (const facet of FACETS) {
          for (const { value, count } of facetsOf(list, chosen).facets[facet]) {
            expect(facetsOf(list, { ...chosen, [facet]: new Set([value]) }).rows).toHaveLength(count);
          }
        }
      }),
    );
  });

  test('most first, years newest first, statuses in their own order, topics by their badge', () => {
    const list = [
      rowOf('1', { tags: ['a', 'z'], topics: TOPICS.slice(1), publishedOn: '2024-01-01', status: 'read' }),
      rowOf('2', { tags: ['z'], topics: TOPICS.slice(1, 2), publishedOn: '2026-01-01', code: { status: 'none' } }),
      rowOf('3', { tags: ['b'], publishedOn: '2025-01-01', status: 'reading', code: { status: 'repository' } }),
    ];
    const { facets } = facetsOf(list);
    expect(facets.tag.map(({ value, count }) => `${value} ${count}`)).toEqual(['z 2', 'a 1', 'b 1']);
    expect(facets.year.map(({ value }) => value)).toEqual(['2026', '2025', '2024']);
    expect(facets.status.map(({ value }) => value)).toEqual(['to read', 'reading', 'read']);
    expect(facets.code.map(({ value }) => value)).toEqual(['repository', 'none', 'unknown']);
    expect(facets.topic).toEqual([
      { value: 'rl', name: 'RL', count: 2 },
      { value: 'video', name: 'Video', count: 1 },
    ]);
  });

  test('counts in slices as in one go', async () => {
    const list = Array.from({ length: 5_000 }, (_, place) => rowOf(String(place), { tags: [String(place % 7)] }));
    expect(await facetsInSlices(list, { tag: new Set(['3']) })).toEqual(facetsOf(list, { tag: new Set(['3']) }));
  });
});
