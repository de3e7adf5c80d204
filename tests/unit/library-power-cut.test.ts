import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/library/schema.ts';
import { change, sampleId, saveMany, setUp } from './library-samples.ts';

const ID = sampleId(1);

/** Does some changes of which the database forgets everything afterwards, the other storage nothing. */
async function cutPower(work: () => Promise<unknown>): Promise<void> {
  const stores = ['entries', 'ops', 'meta'] as const;
  const db = await openDB('dogear');
  const before = await Promise.all(stores.map(async (name) => [await db.getAllKeys(name), await db.getAll(name)]));
  db.close();

  await work();

  const after = await openDB('dogear');
  for (const [at, name] of stores.entries()) {
    await after.clear(name);
    const [keys = [], values = []] = before[at] ?? [];
    for (const [place, value] of values.entries())
      await after.put(name, value, name === 'meta' ? keys[place] : undefined);
  }
  after.close();
}

describe('after a power cut that took the last click, and not its sentinel', () => {
  it('the library is well and goes on: nobody is asked about papers that are all there', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await cutPower(() => bench.library.mark(change(ID, { hidden: true })));
    bench.revs.length = 0;

    const woken = bench.restart();
    expect(await woken.health()).toEqual({ state: 'good' });
    expect(await woken.marks({ ids: [ID] })).toEqual({ rev: 5, marks: { [ID]: { saved: true, hidden: false } } });
    expect(bench.revs).toEqual([5]);
    await woken.flush();
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('the copy brings the click back where it was quicker', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await cutPower(async () => {
      await bench.library.mark(change(ID, { note: 'quick', hidden: true }));
      await bench.library.flush();
    });

    const woken = bench.restart();
    expect(await woken.health()).toEqual({ state: 'good' });
    expect((await woken.marks({ ids: [ID] })).marks[ID]).toEqual({ saved: true, hidden: true });
    expect((await woken.list({})).rows.find(({ id }) => id === ID)?.note).toBe('quick');
    const db = await openDB('dogear');
    expect(((await db.get('entries', ID)) as Entry).paper.abstract).toBe('We present it.');
    db.close();
  });

  it('the reader is asked when the click had brought a new paper', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await cutPower(() => bench.library.mark(change(sampleId(7), { saved: true })));
    expect(await bench.restart().health()).toMatchObject({ state: 'recovery', expected: 4, found: 3 });
  });

  it('the reader is asked when there is no copy as new as what is left', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await cutPower(() => bench.library.mark(change(ID, { hidden: true })));
    bench.storage.items.delete('library-copies');
    expect(await bench.restart().health()).toMatchObject({ state: 'recovery', expected: 3, found: 3 });
  });
});

it('a database that is ahead of its sentinel is good, whatever the sentinel counts', async () => {
  const bench = setUp();
  await saveMany(bench, 3);
  bench.storage.items.set('library-sentinel', { count: 9, rev: 2, hash: 1 });
  expect(await bench.restart().health()).toEqual({ state: 'good' });
});
