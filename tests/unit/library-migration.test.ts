import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
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

it('rows that were lost are made anew of the entries, and nobody is asked', async () => {
  const bench = setUp();
  await leaveVersion1();
  const before = await bench.library.list({});
  const db = await openDB('dogear');
  await db.delete('rows', sampleId(1));
  db.close();

  const woken = bench.restart();
  expect(await woken.health()).toEqual({ state: 'good' });
  expect((await woken.list({})).rows).toEqual(before.rows);
});
