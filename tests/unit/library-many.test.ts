import { describe, expect, it } from 'vitest';
import { change, sampleId, saveMany, setUp } from './library-samples.ts';

const IDS = [0, 1, 2].map(sampleId);

describe('one change of many papers', () => {
  it('is one commit, adds and removes tags, and leaves out what is not known', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await bench.library.mark(change(sampleId(0), { tags: { old: true, kept: true } }));
    bench.revs.length = 0;

    const ids = [...IDS, sampleId(9), sampleId(0)];
    const wanted = { tags: { old: false, new: true }, status: 'reading' } as const;
    const reply = await bench.library.markMany({ ids, change: wanted, opId: 'operation-many' });
    expect(reply).toEqual({ rev: 5, changed: 3, skipped: [sampleId(9)], undo: 'operation-many' });
    expect(bench.revs).toEqual([5]);

    const { rows, counts } = await bench.library.list({});
    expect(rows.map(({ tags }) => tags)).toEqual([['new'], ['new'], ['kept', 'new']]);
    expect(rows.map(({ note }) => note)).toEqual(['note 2', 'note 1', 'note 0']);
    expect(counts).toEqual({ 'to read': 0, reading: 3, read: 0 });
  });

  it('is done once, however often it is asked for, also after a restart', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const request = { ids: IDS, change: { saved: false }, opId: 'operation-many' };
    const first = await bench.library.markMany(request);
    await bench.library.mark(change(sampleId(1), { saved: true }));

    expect(await bench.restart().markMany(request)).toEqual({ ...first, rev: 5 });
    expect((await bench.library.list({})).total).toBe(1);
  });

  it('goes back by one call after a restart, with each paper as it was', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await bench.library.mark(change(sampleId(1), { status: 'read', tags: { a: true } }));
    const before = await bench.library.list({});
    const { undo } = await bench.library.markMany({
      ids: IDS,
      change: { saved: false, status: 'reading', tags: { a: true, b: true } },
      opId: 'operation-many',
    });
    expect((await bench.library.list({})).total).toBe(0);

    const woken = bench.restart();
    const undone = await woken.undo({ undo, opId: 'operation-undo' });
    expect(undone).toMatchObject({ changed: 3, skipped: [] });
    expect(await woken.list({})).toEqual({ ...before, rev: undone.rev });

    await woken.undo({ undo: undone.undo, opId: 'operation-redo' });
    expect((await woken.list({})).total).toBe(0);
  });

  it('undone, leaves alone what the reader decided since', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    const { undo } = await bench.library.markMany({
      ids: IDS,
      change: { status: 'read', note: 'done' },
      opId: 'operation-many',
    });
    await bench.library.mark(change(sampleId(1), { status: 'reading' }));
    await bench.library.undo({ undo, opId: 'operation-undo' });

    const { rows } = await bench.library.list({});
    expect(rows.map(({ status }) => status)).toEqual(['to read', 'reading', 'to read']);
    expect(rows.map(({ note }) => note)).toEqual(['note 2', 'note 1', 'note 0']);
  });

  it('leaves out a paper that cannot carry another tag, and changes the others', async () => {
    const bench = setUp();
    await saveMany(bench, 2);
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`tag ${at}`, true]));
    await bench.library.mark(change(sampleId(0), { tags }));

    const ids = [sampleId(0), sampleId(1)];
    const reply = await bench.library.markMany({ ids, change: { tags: { more: true } }, opId: 'operation-many' });
    expect(reply).toMatchObject({ changed: 1, skipped: [sampleId(0)] });
  });

  it('with the operation id of another kind is refused, and so is an undo of what is not known', async () => {
    const bench = setUp();
    const request = change(sampleId(0), { saved: true });
    await bench.library.mark(request);
    const refused = { code: 'invalid' };
    const many = { ids: IDS, change: { saved: true }, opId: 'operation-many' };

    await expect(bench.library.markMany({ ...many, opId: request.opId })).rejects.toMatchObject(refused);
    await bench.library.markMany(many);
    await expect(bench.library.mark({ ...request, opId: many.opId })).rejects.toMatchObject(refused);
    await expect(bench.library.undo({ undo: request.opId, opId: 'operation-x' })).rejects.toMatchObject(refused);
    await expect(bench.library.undo({ undo: 'operation-none', opId: 'operation-y' })).rejects.toMatchObject(refused);
  });
});

it('Hidden lists what is hidden, saved or not, the last hidden first, and lets it go again', async () => {
  const bench = setUp();
  await saveMany(bench, 2);
  for (const number of [1, 7]) {
    bench.time.now += 1_000;
    await bench.library.mark(change(sampleId(number), { hidden: true }));
  }

  const { total, rows } = await bench.library.hidden({});
  expect(total).toBe(2);
  expect(rows).toMatchObject([
    { id: sampleId(7), title: 'Paper 2601.00007', hiddenAt: bench.time.now },
    { id: sampleId(1), note: 'note 1', hiddenAt: bench.time.now - 1_000 },
  ]);
  expect(await bench.library.hidden({ limit: 1, offset: 1 })).toMatchObject({ total: 2, rows: [{ id: sampleId(1) }] });

  await bench.library.markMany({ ids: rows.map(({ id }) => id), change: { hidden: false }, opId: 'operation-show' });
  expect(await bench.library.hidden({})).toMatchObject({ total: 0, rows: [] });
  expect((await bench.library.list({})).total).toBe(2);
});

it('lists one status alone, in pages, with the counts of all', async () => {
  const bench = setUp();
  await saveMany(bench, 6);
  await bench.library.markMany({ ids: [1, 3, 4].map(sampleId), change: { status: 'read' }, opId: 'operation-many' });

  const page = await bench.library.list({ status: 'read', limit: 2 });
  expect(page).toMatchObject({ total: 3, counts: { 'to read': 3, reading: 0, read: 3 } });
  expect(page.rows.map(({ id }) => id)).toEqual([4, 3].map(sampleId));
  expect((await bench.library.list({ status: 'read', offset: 2 })).rows.map(({ id }) => id)).toEqual([sampleId(1)]);
  expect((await bench.library.list({ status: 'reading' })).rows).toEqual([]);
});
