import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { digestAll } from '../../lib/library/digest.ts';
import { readEntries } from './library-import-samples.ts';
import { change, START, sampleId, sampleRecord, setUp } from './library-samples.ts';

const [FIRST, SECOND] = ['0mjuohs00-0000-devicedd', '0mjuohs00-0001-devicedd'] as const;

/** An entry as version 1 stored it: a removal did not say when the paper had been saved. */
function entry(number: number, saved: number | null, hidden = false) {
  const at = saved === null && hidden ? '000000000-0000-00000000' : SECOND;
  return {
    id: sampleId(number),
    ...sampleRecord(sampleId(number)),
    readAt: FIRST,
    saved: { value: saved, at },
    hidden: { value: hidden, at: hidden ? SECOND : '000000000-0000-00000000' },
    status: { value: number === 1 ? ('reading' as const) : ('to read' as const), at: FIRST },
    note: { value: `note ${number}`, at: FIRST },
    tags: [{ name: 'kept', value: true, at: FIRST }],
  };
}

const ENTRIES = [entry(0, START - 2_000), entry(1, START - 1_000), entry(2, null), entry(3, null, true)];

/** A library as the first release left it on the disk. */
async function leaveVersion1() {
  const db = await openDB('dogear', 1, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'id' }).createIndex('saved', 'saved.value');
      database.createObjectStore('ops', { keyPath: 'opId' }).createIndex('doneAt', 'doneAt');
      database.createObjectStore('meta');
    },
  });
  const hash = digestAll(ENTRIES);
  for (const one of ENTRIES) await db.put('entries', one);
  await db.put('meta', { rev: 9, device: 'devicedd', clock: SECOND, count: ENTRIES.length, hash }, 'library');
  const mark = { saved: true, hidden: false };
  const reply = { rev: 9, mark, undo: { saved: false } };
  await db.put('ops', { opId: 'operation-old', id: sampleId(1), doneAt: START, reply });
  db.close();
  return hash;
}

describe('a library of version 1', () => {
  it('is all there in this version: entries to the letter, lists, retries, what was removed', async () => {
    const bench = setUp();
    const hash = await leaveVersion1();
    bench.storage.items.set('library-sentinel', { count: ENTRIES.length, rev: 9, hash });

    expect(await bench.library.health()).toEqual({ state: 'good' });
    expect(await readEntries()).toEqual(ENTRIES);
    const list = await bench.library.list({});
    expect(list).toMatchObject({ total: 2, counts: { 'to read': 1, reading: 1, read: 0 } });
    expect(list.rows.map(({ id, note, tags }) => [id, note, tags])).toEqual([
      [sampleId(1), 'note 1', ['kept']],
      [sampleId(0), 'note 0', ['kept']],
    ]);
    expect((await bench.library.hidden({})).rows).toMatchObject([{ id: sampleId(3) }]);
    const retry = { ...change(sampleId(1), { saved: true }), opId: 'operation-old' };
    expect(await bench.library.mark(retry)).toMatchObject({ rev: list.rev, mark: { saved: true } });

    await bench.library.flush();
    expect(bench.storage.items.get('library-sentinel')).toMatchObject({ count: 4, hash });
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('lists what was removed there in the Bin, and gives it back', async () => {
    const bench = setUp();
    await leaveVersion1();
    const [removed] = (await bench.library.bin({})).rows;
    expect(removed).toMatchObject({ id: sampleId(2), savedAt: null, note: 'note 2' });
    await bench.library.restore({ ids: [sampleId(2)], opId: 'operation-restore' });
    expect((await bench.library.list({ limit: 1 })).rows).toMatchObject([{ id: sampleId(2), savedAt: START }]);
  });
});

/** A library as version 2 left it: beside the entries a row of each, which views were read from. */
async function leaveVersion2() {
  const hash = await leaveVersion1();
  const db = await openDB('dogear', 2, {
    upgrade(database) {
      database.createObjectStore('rows', { keyPath: 'id' }).createIndex('savedAt', ['savedAt', 'id']);
      database.createObjectStore('befores', { keyPath: ['job', 'place'] }).createIndex('until', 'until');
      database.createObjectStore('jobs', { keyPath: 'jobId' });
      database.createObjectStore('staged', { keyPath: ['jobId', 'place'] });
      database.createObjectStore('checks', { keyPath: 'id' }).createIndex('checkedAt', 'checkedAt');
    },
  });
  await db.put('rows', { id: sampleId(1), savedAt: START - 1_000 });
  const meta = await db.get('meta', 'library');
  const saved = { 'to read': 1, reading: 1, read: 0 };
  await db.put('meta', { ...meta, tally: { saved, hidden: 1, rows: 4 } }, 'library');
  db.close();
  return hash;
}

describe('a library of version 2', () => {
  it('is all there in this version, in every view', async () => {
    const bench = setUp();
    const hash = await leaveVersion2();
    bench.storage.items.set('library-sentinel', { count: ENTRIES.length, rev: 9, hash });

    expect(await bench.library.health()).toEqual({ state: 'good' });
    expect(await readEntries()).toEqual(ENTRIES);
    const list = await bench.library.list({});
    expect(list).toMatchObject({ rev: 9, total: 2, counts: { 'to read': 1, reading: 1, read: 0 } });
    expect(list.rows.map(({ id }) => id)).toEqual([sampleId(1), sampleId(0)]);
    expect((await bench.library.list({ status: 'reading' })).rows).toMatchObject([{ id: sampleId(1) }]);
    expect(await bench.library.hidden({})).toMatchObject({ total: 1, rows: [{ id: sampleId(3) }] });
    expect(await bench.library.bin({})).toMatchObject({ total: 1, rows: [{ id: sampleId(2) }] });
  });

  it('stays of version 2, whole, when the upgrade is cut off, and is upgraded the next time', async () => {
    const bench = setUp();
    await leaveVersion2();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('No space.', 'QuotaExceededError');
    });
    expect(await bench.library.health()).toMatchObject({ state: 'unreadable', reason: 'No space.' });
    const db = await openDB('dogear');
    expect([db.version, await db.count('rows'), await db.count('entries')]).toEqual([2, 1, ENTRIES.length]);
    db.close();

    expect(await bench.restart().health()).toEqual({ state: 'good' });
    expect(await readEntries()).toEqual(ENTRIES);
  });

  it('is not given up for its copy, which holds less, when the upgrade finds no space', async () => {
    const bench = setUp();
    await leaveVersion2();
    await bench.library.health();
    await bench.library.flush();
    globalThis.indexedDB = new IDBFactory();
    await leaveVersion2();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space.', 'QuotaExceededError');
    });
    const woken = bench.restart();
    expect(await woken.health()).toMatchObject({ state: 'unreadable', reason: 'No space.', copyCount: 0 });
    await expect(woken.recover({ choice: 'restore' })).rejects.toMatchObject({ code: 'full' });
    vi.restoreAllMocks();

    expect(await bench.restart().health()).toMatchObject({ state: 'good' });
    expect(await readEntries()).toEqual(ENTRIES);
  });
});
