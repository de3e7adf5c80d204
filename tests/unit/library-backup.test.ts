import { describe, expect, it, vi } from 'vitest';
import { createCopyStorage } from '../../lib/library/copy-storage.ts';
import { readHeads, readNewestGood, writeGeneration } from '../../lib/library/generations.ts';
import { createSentinelWriter, readSentinel } from '../../lib/library/sentinel.ts';
import { NOTHING } from '../../lib/library/tally.ts';
import { type Bench, change, mapStorage, sampleId, saveMany, setUp } from './library-samples.ts';

const HOUR = 3_600_000;

async function saveOne(bench: Bench, number: number): Promise<void> {
  await bench.library.mark(change(sampleId(number), { saved: true }));
  await bench.library.flush();
}

describe('after a commit', () => {
  it('the sentinel is written at once, the copy within a second or two', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const bench = setUp();
      await bench.library.mark(change(sampleId(1), { saved: true }));
      await vi.advanceTimersByTimeAsync(0);
      expect(await readSentinel(bench.storage)).toMatchObject({ count: 1, rev: 1 });
      expect(await readHeads(bench.storage)).toEqual([]);

      vi.advanceTimersByTime(2_000);
      vi.useRealTimers();
      await vi.waitUntil(async () => (await readHeads(bench.storage)).length === 1);
      expect(await readHeads(bench.storage)).toMatchObject([{ count: 1, rev: 1, at: bench.time.now }]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('many clicks make one copy', async () => {
    const bench = setUp();
    const set = vi.spyOn(bench.storage, 'set');
    for (let at = 0; at < 20; at += 1) await bench.library.mark(change(sampleId(at), { saved: true }));
    await bench.library.flush();
    const copies = set.mock.calls.filter(([items]) => 'library-copies' in items);
    expect(copies).toHaveLength(1);
  });

  it('a copy that a stopped background left unwritten is made up for at the next open', async () => {
    const bench = setUp();
    await bench.library.mark(change(sampleId(1), { saved: true }));
    const woken = bench.restart();
    await woken.health();
    await woken.flush();
    expect(await readHeads(bench.storage)).toMatchObject([{ count: 1, rev: 1 }]);
  });

  it('a failing second storage does not fail the click', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const bench = setUp();
    vi.spyOn(bench.storage, 'set').mockRejectedValue(new Error('full'));
    await saveOne(bench, 1);
    expect((await bench.library.list({})).total).toBe(1);
    expect(complaint).toHaveBeenCalled();
  });

  it('removals make no copy smaller', async () => {
    const bench = setUp();
    await saveMany(bench, 10);
    for (let at = 0; at < 10; at += 1) await bench.library.mark(change(sampleId(at), { saved: false }));
    await bench.library.flush();
    expect(await readHeads(bench.storage)).toMatchObject([{ count: 10, rev: 20 }]);
    expect((await bench.library.health()).state).toBe('good');
  });
});

describe('the copy', () => {
  it.each([true, false])('holds notes only if pages cannot read it (%s)', async (isPrivate) => {
    const bench = setUp(isPrivate);
    await saveMany(bench, 1);
    const good = await readNewestGood(bench.storage);
    expect(good?.entries).toMatchObject([{ id: sampleId(0), title: `Paper ${sampleId(0)}` }]);
    expect(JSON.stringify([...bench.storage.items]).includes('note 0')).toBe(isPrivate);
  });

  it('is kept in three generations, half a day apart', async () => {
    const bench = setUp();
    for (let number = 1; number <= 5; number += 1) {
      await saveOne(bench, 2 * number);
      bench.time.now += HOUR;
      await saveOne(bench, 2 * number + 1);
      bench.time.now += 13 * HOUR;
    }

    expect((await readHeads(bench.storage)).map((head) => head.count)).toEqual([10, 8, 6]);
    expect([...bench.storage.items.keys()].filter((key) => /^library-copy-\d$/.test(key))).toHaveLength(3);
  });

  it('is not replaced by one a fifth smaller, unless it is from before a recovery', async () => {
    const bench = setUp();
    await saveMany(bench, 10);
    const [head] = await readHeads(bench.storage);
    const small = { version: 1, entries: [], at: bench.time.now, count: 7, rev: 99, hash: 0 } as const;

    expect(await writeGeneration(bench.storage, { ...small, entries: [] }, 10)).toBe(false);
    expect(await readHeads(bench.storage)).toEqual([head]);
    expect(await writeGeneration(bench.storage, { ...small, entries: [] }, 11)).toBe(true);
    expect(await readHeads(bench.storage)).toMatchObject([{ rev: 99 }, { rev: 10 }]);
  });

  it('that is damaged is passed over for an older one', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    bench.time.now += 13 * HOUR;
    await saveOne(bench, 3);
    const [newest] = await readHeads(bench.storage);
    bench.storage.items.set(newest?.slot ?? '', { version: 1, entries: [] });
    expect((await readNewestGood(bench.storage))?.head.count).toBe(3);
  });
});

it('an older sentinel never ends on top of a newer one', async () => {
  const storage = mapStorage();
  const write = createSentinelWriter(storage);
  const base = { device: 'devicexx', clock: '', count: 1, hash: 0, tally: NOTHING };
  await Promise.all([1, 2, 3, 4].map((rev) => write({ ...base, rev })));
  expect(await readSentinel(storage)).toEqual({ count: 1, rev: 4, hash: 0 });
});

it('the storage area is closed to content scripts where the browser can', async () => {
  const area = { get: async () => ({}), set: async () => undefined };
  const setAccessLevel = vi.fn(async () => undefined);

  expect(await createCopyStorage({ ...area, setAccessLevel } as typeof area).isPrivate).toBe(true);
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  expect(await createCopyStorage(area).isPrivate).toBe(false);
  setAccessLevel.mockRejectedValueOnce(new Error('no'));
  expect(await createCopyStorage({ ...area, setAccessLevel } as typeof area).isPrivate).toBe(false);
});
