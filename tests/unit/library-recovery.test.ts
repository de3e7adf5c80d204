import { describe, expect, it, vi } from 'vitest';
import { readHeads } from '../../lib/library/generations.ts';
import { type Damage, damaged, damages } from './library-damages.ts';
import { change, sampleId, saveMany, setUp } from './library-samples.ts';

describe.each(Object.keys(damages) as Damage[])('when the browser comes back with %s', (name) => {
  it('asks for recovery, and until then writes nothing and passes nothing off as what the reader decided', async () => {
    const { library, storage, time } = await damaged(name);
    const before = structuredClone(storage.items);

    expect(await library.health()).toMatchObject({ state: 'recovery', expected: 10, copyAt: time.now, copyCount: 10 });
    await expect(library.mark(change(sampleId(1), { hidden: true }))).rejects.toMatchObject({ code: 'recovery' });
    await expect(library.marks({ ids: [sampleId(1)] })).rejects.toMatchObject({ code: 'recovery' });
    await expect(library.list({})).rejects.toMatchObject({ code: 'recovery' });
    await library.flush();
    expect(storage.items).toEqual(before);
  });

  it('restores everything from the copy, for good', async () => {
    const bench = await damaged(name);
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await bench.library.recover({ choice: 'restore' })).toEqual({ state: 'good' });
    expect(begin.mock.calls.some(([, , options]) => options?.durability === 'strict')).toBe(true);

    const woken = bench.restart();
    expect(await woken.health()).toEqual({ state: 'good' });
    const { rev, rows } = await woken.list({});
    expect(rows.map((row) => [row.id, row.title, row.note])).toEqual(
      Array.from({ length: 10 }, (_, at) => [sampleId(9 - at), `Paper ${sampleId(9 - at)}`, `note ${9 - at}`]),
    );
    expect(rev).toBe(11);
    expect(bench.revs.at(-1)).toBe(11);
    expect((await woken.mark(change(sampleId(1), { hidden: true }))).mark).toEqual({ saved: true, hidden: true });
  });
});

describe('health', () => {
  it('is good in a new profile, and after any number of wakes', async () => {
    const bench = setUp();
    expect(await bench.library.health()).toEqual({ state: 'good' });
    await saveMany(bench, 3);
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('is good when the sentinel is older than the database: the background was stopped between', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const old = bench.storage.items.get('library-sentinel');
    await bench.library.mark(change(sampleId(4), { saved: true }));
    await bench.library.flush();
    bench.storage.items.set('library-sentinel', old);
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('is in doubt without any sentinel when the library counts more than it holds', async () => {
    const bench = await damaged('a shorter one');
    bench.storage.items.clear();
    expect(await bench.restart().health()).toMatchObject({ state: 'recovery', expected: 10, found: 9, copyCount: 0 });
  });

  it('is in doubt when the browser says that it began anew', async () => {
    const { library } = setUp();
    const addEventListener = IDBOpenDBRequest.prototype.addEventListener;
    vi.spyOn(IDBOpenDBRequest.prototype, 'addEventListener').mockImplementation(function (
      this: IDBOpenDBRequest,
      type: string,
      listener: EventListenerOrEventListenerObject,
    ) {
      const tell = (event: Event) => {
        Object.defineProperty(event, 'dataLoss', { value: 'total' });
        if (typeof listener === 'function') listener.call(this, event);
      };
      addEventListener.call(this, type, type === 'upgradeneeded' ? tell : listener);
    });
    expect(await library.health()).toMatchObject({ state: 'recovery', found: 0 });
  });
});

it('a damage found while copying stops the writing, and the good copy stays', async () => {
  const bench = setUp();
  await saveMany(bench, 10);
  const heads = await readHeads(bench.storage);
  await damages['a shorter one']();
  await bench.library.mark(change(sampleId(1), { hidden: true }));
  await bench.library.flush();

  expect(await bench.library.health()).toMatchObject({ state: 'recovery', expected: 10, found: 9 });
  expect(await readHeads(bench.storage)).toEqual(heads);
});

it('restoring keeps what was changed after the copy was taken', async () => {
  const bench = setUp();
  await saveMany(bench, 10);
  await bench.library.mark(change(sampleId(1), { saved: false }));
  await damages['a shorter one']();
  const woken = bench.restart();
  await woken.recover({ choice: 'restore' });

  const ids = (await woken.list({})).rows.map((row) => row.id);
  expect(ids).toContain(sampleId(3));
  expect(ids).not.toContain(sampleId(1));
});

it('restoring without a whole copy is an error that leaves all as it is', async () => {
  const bench = await damaged('a shorter one');
  for (const head of await readHeads(bench.storage)) bench.storage.items.delete(head.slot);
  await expect(bench.library.recover({ choice: 'restore' })).rejects.toMatchObject({ code: 'storage' });
  expect(await bench.library.health()).toMatchObject({ state: 'recovery', found: 9 });
});
