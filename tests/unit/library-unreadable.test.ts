import { IDBOpenDBRequest as SilentRequest } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { type Bench, saveMany, setUp } from './library-samples.ts';

/** Every open fails, one way or another, until the database is deleted. */
function breakDatabase(fail: () => IDBOpenDBRequest) {
  const state = { isBroken: true };
  const { open, deleteDatabase } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    return state.isBroken ? fail() : open.call(this, name, version);
  });
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    state.isBroken = false;
    return deleteDatabase.call(this, name);
  });
  return state;
}

function throwing(name: string): () => never {
  return () => {
    throw new DOMException('Internal error opening backing store.', name);
  };
}

async function withCopy(): Promise<Bench> {
  const bench = setUp();
  await saveMany(bench, 3);
  return { ...bench, library: bench.restart() };
}

describe('a database that cannot be opened any more', () => {
  it('has a copy to offer, and is replaced by it on request only', async () => {
    const { library, time } = await withCopy();
    const state = breakDatabase(throwing('UnknownError'));

    expect(await library.health()).toMatchObject({ state: 'unreadable', copyAt: time.now, copyCount: 3 });
    await expect(library.recover({ choice: 'accept' })).rejects.toMatchObject({ code: 'storage' });
    expect(state.isBroken).toBe(true);
    expect(await library.recover({ choice: 'restore' })).toEqual({ state: 'good' });
    expect((await library.list({})).total).toBe(3);
  });

  it('because its file hangs, as in Firefox, is as damaged as one that says so', async () => {
    const { library } = await withCopy();
    breakDatabase(() => new SilentRequest() as IDBOpenDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const health = library.health();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await health).toMatchObject({ state: 'unreadable', copyCount: 3 });

      const restored = library.recover({ choice: 'restore' });
      await vi.advanceTimersByTimeAsync(10_000);
      vi.useRealTimers();
      expect(await restored).toEqual({ state: 'good' });
    } finally {
      vi.useRealTimers();
    }
    expect((await library.list({})).total).toBe(3);
  });

  it('for want of space only is not damaged: there is nothing to restore', async () => {
    const { library } = await withCopy();
    const state = breakDatabase(throwing('QuotaExceededError'));

    expect(await library.health()).toMatchObject({ state: 'unreadable', copyAt: 0, copyCount: 0 });
    await expect(library.recover({ choice: 'restore' })).rejects.toMatchObject({ code: 'full' });
    expect(state.isBroken).toBe(true);
  });
});
