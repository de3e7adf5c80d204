import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createReader } from '../../lib/library/reader.ts';
import type { EntryRow } from '../../lib/messages/protocol.ts';
import { readEntries } from './library-import-samples.ts';
import { type Bench, change, sampleId, sampleRecord, saveMany, setUp } from './library-samples.ts';

const readerOf = ({ library }: Bench) => createReader({ health: () => library.health() });

/** A thousand and a few saved papers, many of them in the same moment, one hidden and one removed. */
async function fill(): Promise<Bench> {
  const bench = setUp();
  for (let number = 0; number < 603; number += 1) {
    if (number % 200 === 0) bench.time.now += 1_000;
    await bench.library.mark(change(sampleId(number), { saved: true }));
  }
  await bench.library.mark(change(sampleId(5), { status: 'read' }));
  await bench.library.mark(change(sampleId(3), { saved: false }));
  await bench.library.mark(change(sampleId(2_000), { hidden: true }));
  return bench;
}

async function collect(read: (onBatch: (batch: EntryRow[]) => void) => Promise<unknown>) {
  const rows: EntryRow[] = [];
  const result = await read((batch) => rows.push(...batch));
  return { rows, result };
}

describe('the reader', { timeout: 30_000 }, () => {
  it('shows what the background lists, the first rows and all of them', async () => {
    const bench = await fill();
    const reader = readerOf(bench);
    expect(await reader.first(50)).toEqual(await bench.library.list({ limit: 50 }));
    expect(await reader.first(50, 'read')).toEqual(await bench.library.list({ limit: 50, status: 'read' }));

    const all = await bench.library.list({});
    const { rows, result } = await collect((onBatch) => reader.rows(onBatch));
    expect(rows).toEqual(all.rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    expect(result).toEqual({ rev: all.rev, isWhole: true });
    reader.close();
  });

  it('gives abstracts of saved papers, and whole entries by id or all', async () => {
    const bench = await fill();
    await bench.library.mark(change(sampleId(9_000), { saved: true }, sampleRecord(sampleId(9_000), 'Thin', null)));
    const reader = readerOf(bench);
    const abstracts: { id: string }[] = [];
    await reader.abstracts((batch) => abstracts.push(...batch));
    expect(abstracts).toHaveLength(602);
    expect(abstracts).toContainEqual({ id: sampleId(7), abstract: 'We present it.' });

    const all = [];
    for await (const batch of reader.entries('all')) all.push(...batch);
    expect(all).toEqual(await readEntries());
    const some = [];
    for await (const batch of reader.entries([sampleId(4), '2601.99999', sampleId(1)])) some.push(...batch);
    expect(some.map(({ id }) => id)).toEqual([sampleId(4), sampleId(1)]);
    reader.close();
  });

  it('tells when the library was changed while it was read, and stops when it is told to', async () => {
    const bench = await fill();
    const reader = readerOf(bench);
    let isFirst = true;
    const read = await reader.rows(() => {
      if (isFirst) void bench.library.mark(change(sampleId(1), { note: 'changed' }));
      isFirst = false;
    });
    expect(read.isWhole).toBe(false);

    const stop = new AbortController();
    const onBatch = vi.fn(() => stop.abort());
    await expect(reader.rows(onBatch, { signal: stop.signal })).rejects.toBeDefined();
    expect(onBatch).toHaveBeenCalledOnce();
    reader.close();
  });

  it('shows nothing of a library that is not well', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const reader = createReader({
      health: async () => ({ state: 'recovery', expected: 9, found: 3, copyAt: 0, copyCount: 0 }),
    });
    const refused = { code: 'recovery' };
    const onBatch = vi.fn();
    await expect(reader.first(50)).rejects.toMatchObject(refused);
    await expect(reader.rows(onBatch)).rejects.toMatchObject(refused);
    await expect(reader.abstracts(onBatch)).rejects.toMatchObject(refused);
    await expect(reader.entries('all').next()).rejects.toMatchObject(refused);
    expect(onBatch).not.toHaveBeenCalled();
  });

  it('asks again how the library is after it was not well', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const health = vi.fn(async () => bench.library.health());
    health.mockRejectedValueOnce(new Error('The extension does not answer.'));
    const reader = createReader({ health });
    await expect(reader.first(50)).rejects.toMatchObject({ code: 'storage' });
    expect(await reader.first(50)).toMatchObject({ total: 3 });
  });

  it('makes no database, and reads none of another version', async () => {
    const bench = setUp();
    const reader = createReader({ health: async () => ({ state: 'good' }) });
    await expect(reader.first(50)).rejects.toMatchObject({ code: 'storage' });
    expect(await indexedDB.databases()).toEqual([]);

    const old = await openDB('dogear', 1, { upgrade: (db) => void db.createObjectStore('entries') });
    old.close();
    await expect(reader.first(50)).rejects.toMatchObject({ code: 'storage' });
    expect((await indexedDB.databases())[0]?.version).toBe(1);
    expect(bench.revs).toEqual([]);
  });

  it('makes room for a newer version, and goes on after the browser closed its connection', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const reader = readerOf(bench);
    await reader.first(1);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The connection is closing.', 'InvalidStateError');
    });
    expect(await reader.first(1)).toMatchObject({ total: 3 });

    const blocked = vi.fn();
    (await openDB('dogear', 99, { blocked })).close();
    expect(blocked).not.toHaveBeenCalled();
    await expect(reader.first(1)).rejects.toMatchObject({ code: 'storage' });
  });
});
