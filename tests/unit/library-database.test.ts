import { IDBOpenDBRequest as SilentRequest } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../lib/library/database.ts';
import { change, sampleId, setUp } from './library-samples.ts';

const ID = sampleId(1);

describe('the database', () => {
  it('is not opened before the first operation', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const { library } = setUp();
    expect(open).not.toHaveBeenCalled();
    await library.health();
    expect(open).toHaveBeenCalledOnce();
  });

  it('of a newer version is left alone and reported unreadable', async () => {
    const { library } = setUp();
    const newer = await openDB('dogear', 99, { upgrade: (db) => void db.createObjectStore('theirs') });
    newer.close();
    const remove = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');

    expect(await library.health()).toEqual({
      state: 'unreadable',
      reason: 'A newer Dogear wrote this library.',
      copyAt: 0,
      copyCount: 0,
    });
    await expect(library.mark(change(ID, { saved: true }))).rejects.toMatchObject({ code: 'storage' });
    await expect(library.list({})).rejects.toMatchObject({ code: 'storage' });
    await expect(library.recover({ choice: 'restore' })).rejects.toMatchObject({ code: 'storage' });
    await expect(library.recover({ choice: 'accept' })).rejects.toMatchObject({ code: 'storage' });
    expect(remove).not.toHaveBeenCalled();
    expect((await openDB('dogear')).objectStoreNames).toContain('theirs');
  });

  it('makes room for a newer version instead of holding it up', async () => {
    const { library } = setUp();
    await library.mark(change(ID, { saved: true }));
    const blocked = vi.fn();
    const newer = await openDB('dogear', 99, { blocked });

    expect(blocked).not.toHaveBeenCalled();
    newer.close();
    expect((await library.health()).state).toBe('unreadable');
  });

  it('is opened again after the browser closed it', async () => {
    const { library } = setUp();
    await library.mark(change(ID, { saved: true }));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The connection is closing.', 'InvalidStateError');
    });

    expect((await library.mark(change(ID, { hidden: true }))).mark).toEqual({ saved: true, hidden: true });
  });

  it('is an error when another connection holds up an upgrade, and is not left open when that is gone', async () => {
    setUp();
    const old = await openDB('dogear', 1, { upgrade: (db) => void db.createObjectStore('old') });
    const opening = vi.spyOn(IDBFactory.prototype, 'open');
    opening.mockImplementationOnce((name) => indexedDB.open(name, 2));
    await expect(openDatabase(() => undefined)).rejects.toThrow('Another window holds an older database open.');

    old.close();
    const blocked = vi.fn();
    await deleteDB('dogear', { blocked });
    expect(blocked).not.toHaveBeenCalled();
  });

  it('that never answers is an error after the wait', async () => {
    setUp();
    vi.spyOn(IDBFactory.prototype, 'open').mockReturnValueOnce(new SilentRequest() as IDBOpenDBRequest);
    await expect(openDatabase(() => undefined, 20)).rejects.toThrow('The database does not open.');
  });

  it('uses relaxed durability for clicks', async () => {
    const { library } = setUp();
    await library.health();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await library.mark(change(ID, { saved: true }));
    const writing = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing).toEqual([[['entries', 'ops', 'meta'], 'readwrite', { durability: 'relaxed' }]]);
  });

  it('that is full is told as full, and keeps what it has', async () => {
    const { library } = setUp();
    await library.mark(change(ID, { saved: true }));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('No space.', 'QuotaExceededError');
    });

    await expect(library.mark(change(ID, { saved: false }))).rejects.toMatchObject({ code: 'full' });
    expect(await library.marks({ ids: [ID] })).toMatchObject({ rev: 1, marks: { [ID]: { saved: true } } });
  });
});
