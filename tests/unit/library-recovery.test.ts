import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { readHeads } from '../../lib/library/generations.ts';
import { readSentinel } from '../../lib/library/sentinel.ts';
import { type Bench, change, sampleId, saveMany, setUp } from './library-samples.ts';

/** Does to the files what browsers do to them without a word. */
const damages: Record<string, () => Promise<void>> = {
  'an empty database': async () => {
    globalThis.indexedDB = new IDBFactory();
  },
  'a shorter one': async () => {
    const db = await openDB('dogear');
    await db.delete('entries', sampleId(3));
    db.close();
  },
  'the state before the last commit': async () => {
    const db = await openDB('dogear');
    const meta = await db.get('meta', 'library');
    await db.put('meta', { ...meta, rev: meta.rev - 1 }, 'library');
    db.close();
  },
  'another library of the same size': async () => {
    const db = await openDB('dogear');
    const meta = await db.get('meta', 'library');
    await db.put('meta', { ...meta, hash: meta.hash ^ 1 }, 'library');
    db.close();
  },
};

async function damaged(name: keyof typeof damages): Promise<Bench> {
  const bench = setUp();
  await saveMany(bench, 10);
  await damages[name]?.();
  return { ...bench, library: bench.restart() };
}

describe.each(Object.keys(damages))('when the browser comes back with %s', (name) => {
  it('asks for recovery and writes nothing until then', async () => {
    const { library, storage, time } = await damaged(name);
    const before = structuredClone(storage.items);

    expect(await library.health()).toMatchObject({ state: 'recovery', expected: 10, copyAt: time.now, copyCount: 10 });
    await expect(library.mark(change(sampleId(1), { hidden: true }))).rejects.toMatchObject({ code: 'recovery' });
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

  it('goes on with what there is if the reader accepts it', async () => {
    const bench = await damaged(name);
    const { total } = await bench.library.list({});
    expect(await bench.library.recover({ choice: 'accept' })).toEqual({ state: 'good' });

    const woken = bench.restart();
    expect(await woken.health()).toEqual({ state: 'good' });
    expect((await woken.list({})).total).toBe(total);
    expect(await readSentinel(bench.storage)).toMatchObject({ count: total, rev: 11 });
    expect((await readHeads(bench.storage)).map((head) => head.count)).toEqual([total, 10]);
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
  await damages['a shorter one']?.();
  await bench.library.mark(change(sampleId(1), { hidden: true }));
  await bench.library.flush();

  expect(await bench.library.health()).toMatchObject({ state: 'recovery', expected: 10, found: 9 });
  expect(await readHeads(bench.storage)).toEqual(heads);
});

it('restoring keeps what was changed after the copy was taken', async () => {
  const bench = setUp();
  await saveMany(bench, 10);
  await bench.library.mark(change(sampleId(1), { saved: false }));
  await damages['a shorter one']?.();
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
  expect((await bench.library.list({})).total).toBe(9);
  expect((await bench.library.health()).state).toBe('recovery');
});

it('a database that cannot be opened any more is replaced by its copy, on request only', async () => {
  const bench = setUp();
  await saveMany(bench, 3);
  const open = IDBFactory.prototype.open;
  let isBroken = true;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    if (isBroken) throw new DOMException('Internal error opening backing store.', 'UnknownError');
    return open.call(this, name, version);
  });
  const remove = IDBFactory.prototype.deleteDatabase;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    isBroken = false;
    return remove.call(this, name);
  });

  const woken = bench.restart();
  expect(await woken.health()).toMatchObject({ state: 'unreadable' });
  await expect(woken.recover({ choice: 'accept' })).rejects.toMatchObject({ code: 'storage' });
  expect(isBroken).toBe(true);
  expect(await woken.recover({ choice: 'restore' })).toEqual({ state: 'good' });
  expect((await woken.list({})).total).toBe(3);
});
