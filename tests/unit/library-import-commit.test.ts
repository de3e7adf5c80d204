import { describe, expect, it, vi } from 'vitest';
import { bringIn, lay, plain, readEntries, stamped } from './library-import-samples.ts';
import { change, sampleId, saveMany, setUp } from './library-samples.ts';

const DAY = 86_400_000;
const OP = 'operation-commit';

describe('the commit of an import', () => {
  it('is one strict transaction, one revision, and done once however often it is asked for', async () => {
    const bench = setUp();
    await saveMany(bench, 2);
    const jobId = await lay(bench, [plain(sampleId(5)), plain(sampleId(6))], 1);
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const first = await bench.library.importCommit({ jobId, mode: 'merge', opId: OP });

    expect(begin.mock.calls.filter(([, mode]) => mode === 'readwrite')).toMatchObject([
      [expect.arrayContaining(['entries', 'meta']), 'readwrite', { durability: 'strict' }],
    ]);
    expect(first).toMatchObject({ rev: 3, counts: { new: 2 } });
    expect(bench.revs.at(-1)).toBe(3);
    expect(await bench.restart().importCommit({ jobId, mode: 'merge', opId: OP })).toEqual(first);
    const again = bench.library.importCommit({ jobId, mode: 'merge', opId: 'operation-other' });
    await expect(again).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each([0, 1, 7, 19, 22])(
    'cut off at its %i-th write leaves the old library, and can be made again',
    async (nth) => {
      const bench = setUp();
      await saveMany(bench, 3);
      const before = [await readEntries(), await bench.library.list({})];
      const items = Array.from({ length: 20 }, (_, at) => plain(sampleId(at), { note: 'theirs', status: 'read' }));
      const jobId = await lay(bench, items, 6);

      let puts = 0;
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
        if (puts++ === nth) throw new DOMException('The worker is gone.', 'AbortError');
        return key === undefined ? put.call(this, value) : put.call(this, value, key);
      });
      await expect(bench.library.importCommit({ jobId, mode: 'merge', opId: OP })).rejects.toMatchObject({});
      vi.restoreAllMocks();

      const woken = bench.restart();
      expect([await readEntries(), await woken.list({})]).toEqual(before);
      expect(await woken.health()).toEqual({ state: 'good' });
      expect(await woken.importCommit({ jobId, mode: 'merge', opId: OP })).toMatchObject({ counts: { new: 17 } });
      expect((await woken.list({})).total).toBe(20);
    },
  );

  it('of a replacement puts into the Bin what the file does not have, and asks when that is much', async () => {
    const bench = setUp();
    await saveMany(bench, 10);
    await bench.library.mark(change(sampleId(20), { hidden: true }));
    const items = Array.from({ length: 7 }, (_, at) => plain(sampleId(at), { note: 'theirs', tags: ['theirs'] }));
    const jobId = await lay(bench, items);
    const preview = await bench.library.importPreview({ jobId, mode: 'replace', limit: 1 });
    expect(preview).toMatchObject({
      savedBefore: 10,
      savedAfter: 7,
      isMassChange: true,
      changes: [{ kind: 'changed' }],
    });
    expect(preview.counts).toEqual({ new: 0, changed: 7, same: 0, removed: 3 });

    const request = { jobId, mode: 'replace', opId: OP } as const;
    await expect(bench.library.importCommit(request)).rejects.toMatchObject({ code: 'mass-change' });
    expect((await bench.library.list({})).total).toBe(10);
    await bench.library.importCommit({ ...request, isConfirmed: true });

    const { rows } = await bench.library.list({});
    expect(rows.map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1, 0].map(sampleId));
    expect(rows.every(({ note, tags }) => note === 'theirs' && tags.join() === 'theirs')).toBe(true);
    expect((await bench.library.bin({})).rows).toMatchObject([9, 8, 7].map((at) => ({ note: `note ${at}` })));
    expect((await bench.library.hidden({})).total).toBe(1);
  });

  it('of a replacement by an older copy brings back what was removed and decided since', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const older = await readEntries();
    bench.time.now += DAY;
    await bench.library.markMany({ ids: [0, 1].map(sampleId), change: { saved: false }, opId: 'operation-many' });
    await bench.library.mark(change(sampleId(2), { status: 'read', note: 'since', tags: { since: true } }));
    await bringIn(bench, older.map(stamped), 'replace');
    const { rows } = await bench.library.list({});
    expect(rows.map(({ note, status, tags }) => [note, status, tags])).toEqual(
      [2, 1, 0].map((at) => [`note ${at}`, 'to read', []]),
    );
  });
});

describe('the undo of an import', () => {
  it('puts everything back, after a restart too, and the same file can be brought in again', async () => {
    const bench = setUp();
    await saveMany(bench, 5);
    const file = [
      ...(await readEntries()).slice(0, 1).map(stamped),
      plain(sampleId(8)),
      plain(sampleId(3), { status: 'read' }),
    ];
    const before = [await readEntries(), (await bench.library.list({})).rows];
    const { jobId, counts } = await bringIn(bench, file, 'replace');
    expect(counts).toEqual({ new: 1, changed: 1, same: 1, removed: 3 });

    const woken = bench.restart();
    expect((await woken.imports({})).imports).toMatchObject([{ jobId, counts, undoUntil: bench.time.now + 30 * DAY }]);
    const undone = await woken.importUndo({ jobId, opId: 'operation-undo' });
    expect(undone.reverted).toBe(5);
    expect([await readEntries(), (await woken.list({})).rows]).toEqual(before);
    expect(await woken.importUndo({ jobId, opId: 'operation-undo' })).toEqual(undone);
    expect((await woken.imports({})).imports).toEqual([]);

    await woken.flush();
    expect(await bench.restart().health()).toEqual({ state: 'good' });
    expect((await bringIn(bench, file, 'replace')).counts).toEqual(counts);
  });

  it('of a library that was small, is no damage: the copy follows', async () => {
    const bench = setUp();
    await saveMany(bench, 1);
    const { jobId } = await bringIn(
      bench,
      Array.from({ length: 50 }, (_, at) => plain(sampleId(at + 10))),
    );
    await bench.library.flush();
    await bench.library.importUndo({ jobId, opId: 'operation-undo' });
    await bench.library.flush();

    expect(bench.storage.items.get('library-copies')).toMatchObject([{ count: 1 }, { count: 51 }, { count: 1 }]);
    expect(await bench.library.health()).toEqual({ state: 'good' });
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('leaves alone what the reader decided since', async () => {
    const bench = setUp();
    const { jobId } = await bringIn(bench, [plain(sampleId(1)), plain(sampleId(2), { tags: ['theirs'] })]);
    bench.time.now += 1_000;
    await bench.library.mark(change(sampleId(2), { note: 'mine', tags: { mine: true } }));
    await bench.library.importUndo({ jobId, opId: 'operation-undo' });

    expect(await readEntries()).toMatchObject([
      { id: sampleId(2), saved: { value: null }, note: { value: 'mine' }, tags: [{ name: 'mine' }] },
    ]);
  });

  it('is of the latest first, and over after 30 days', async () => {
    const bench = setUp();
    const { jobId: one } = await bringIn(bench, [plain(sampleId(1))]);
    bench.time.now += 1_000;
    const { jobId: two } = await bringIn(bench, [plain(sampleId(2))]);
    const refused = { code: 'invalid' };
    await expect(bench.library.importUndo({ jobId: one, opId: 'operation-a' })).rejects.toMatchObject(refused);
    await bench.library.importUndo({ jobId: two, opId: 'operation-b' });
    expect((await bench.library.imports({})).imports).toMatchObject([{ jobId: one }]);
    bench.time.now += 30 * DAY + 1;
    await expect(bench.library.importUndo({ jobId: one, opId: 'operation-c' })).rejects.toMatchObject(refused);
  });
});
