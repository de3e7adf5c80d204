import { expect, it, vi } from 'vitest';
import { newEntry } from '../../lib/library/schema.ts';
import { ORIGIN } from '../../lib/library/stamp.ts';
import { change, sampleId, sampleRecord, saveMany, setUp } from './library-samples.ts';
import { stock } from './library-stock.ts';

it('lists saved papers newest first, whole or the first few', async () => {
  const bench = setUp();
  await saveMany(bench, 5);
  await bench.library.mark(change(sampleId(9), { hidden: true }));

  const all = await bench.library.list({});
  expect(all.rows.map((row) => row.id)).toEqual([4, 3, 2, 1, 0].map(sampleId));
  expect(all.total).toBe(5);
  expect(await bench.library.list({ limit: 2 })).toEqual({ ...all, rows: all.rows.slice(0, 2) });
  expect(await bench.library.list({ limit: 0 })).toEqual({ ...all, rows: [] });
});

it('gives a row all that lists show, and not the abstract', async () => {
  const bench = setUp();
  await bench.library.mark(change(sampleId(1), { saved: true, tags: { b: true, a: true, c: false } }));
  const { rows } = await bench.library.list({ limit: 1 });
  const { paper, topics, code } = sampleRecord(sampleId(1));

  expect(rows).toEqual([
    {
      id: paper.id,
      title: paper.title,
      authors: paper.authors,
      authorCount: 1,
      organization: null,
      publishedOn: '2026-01-01',
      stars: null,
      votes: 3,
      topics,
      code,
      savedAt: bench.time.now,
      status: 'to read',
      tags: ['a', 'b'],
      note: '',
    },
  ]);
});

it('gives a first screen of ten thousand without reading them all', async () => {
  const bench = setUp();
  const entries = Array.from({ length: 10_000 }, (_, at) => ({
    ...newEntry(sampleRecord(sampleId(at)), ORIGIN),
    saved: { value: at + 1, at: ORIGIN },
  }));
  await stock(bench, entries);

  const readAll = vi.spyOn(IDBIndex.prototype, 'getAll');
  await bench.library.marks({ ids: [] });
  readAll.mockClear();
  const read = () => readAll.mock.calls.map(([range]) => range as IDBKeyRange);
  const { total, rows } = await bench.library.list({ limit: 50 });
  expect(read()).toMatchObject([{ lower: [9_950, sampleId(9_949)], upper: [10_000, sampleId(9_999)] }]);
  expect(total).toBe(10_000);
  expect(rows).toHaveLength(50);
  expect(rows[0]?.id).toBe(sampleId(9_999));
});

it.each([1, 2, 3, 5, 7, 100])(
  'in pages of %i gives each paper once and in order, those saved in one millisecond too',
  async (limit) => {
    const bench = setUp();
    for (const number of [3, 1, 4, 2, 6, 5, 7]) {
      if (number === 6) bench.time.now += 1_000;
      await bench.library.mark(change(sampleId(number), { saved: true }));
    }
    const all = await bench.library.list({});

    const rows = [];
    for (let offset = 0; offset < 7; offset += limit) {
      const page = await bench.library.list({ limit, offset });
      expect(page).toMatchObject({ rev: all.rev, total: 7 });
      rows.push(...page.rows);
    }
    expect(rows).toEqual(all.rows);
    expect(await bench.library.list({ offset: 2 })).toEqual({ ...all, rows: all.rows.slice(2) });
    expect((await bench.library.list({ limit, offset: 7 })).rows).toEqual([]);
  },
);
