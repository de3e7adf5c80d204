import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/library/schema.ts';
import { type Bench, change, sampleId, saveMany, setUp } from './library-samples.ts';

const ID = sampleId(1);
const DAY = 86_400_000;

async function readEntry(id = ID): Promise<Entry> {
  const db = await openDB('dogear');
  const entry = (await db.get('entries', id)) as Entry;
  db.close();
  return entry;
}

/** Three saved papers, of which the second has a note, a tag and a status, and is removed. */
async function removeOne(): Promise<Bench> {
  const bench = setUp();
  await saveMany(bench, 3);
  await bench.library.mark(change(ID, { tags: { mine: true }, status: 'reading' }));
  bench.time.now += 1_000;
  await bench.library.mark(change(ID, { saved: false }));
  return bench;
}

/** Opens the library anew and waits for what it does by itself then. */
async function reopen(bench: Bench) {
  const library = bench.restart();
  await library.health();
  await new Promise((resolve) => setTimeout(resolve, 30));
  return library;
}

describe('the Bin', () => {
  it('lists what was saved and removed, and gives it back as it was', async () => {
    const bench = await removeOne();
    const savedAt = bench.time.now - 2_000;
    const { total, rows } = await bench.library.bin({});
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      { id: ID, removedAt: bench.time.now, savedAt, note: 'note 1', tags: ['mine'], status: 'reading' },
    ]);

    const reply = await bench.library.restore({ ids: [ID, sampleId(2)], opId: 'operation-restore' });
    expect(reply).toMatchObject({ changed: 1, skipped: [sampleId(2)] });
    const list = await bench.library.list({});
    expect(list.rows.map(({ id }) => id)).toEqual([2, 1, 0].map(sampleId));
    expect(list.rows[1]).toMatchObject({
      savedAt: rows[0]?.savedAt,
      note: 'note 1',
      tags: ['mine'],
      status: 'reading',
    });
    expect((await bench.library.bin({})).rows).toEqual([]);
  });

  it('does not list what was never saved', async () => {
    const { library } = setUp();
    await library.mark(change(ID, { hidden: true, saved: false, note: 'x' }));
    expect((await library.bin({})).rows).toEqual([]);
  });

  it('lists a paper removed twice once, and still knows when it was saved', async () => {
    const bench = await removeOne();
    const before = (await bench.library.bin({})).rows[0]?.savedAt;
    await bench.library.mark(change(ID, { saved: false }));
    expect((await bench.library.bin({})).rows).toMatchObject([{ id: ID, savedAt: before }]);
  });

  it('emptied, forgets what was in it, and the undo brings it back after a restart', async () => {
    const bench = await removeOne();
    const before = await readEntry();
    const { undo, changed } = await bench.library.emptyBin({ opId: 'operation-empty' });
    expect(changed).toBe(1);
    expect((await bench.library.bin({})).rows).toEqual([]);
    expect(JSON.stringify(await readEntry())).not.toMatch(/Paper|note 1|mine|Ada|We present/);

    const woken = bench.restart();
    await woken.undo({ undo, opId: 'operation-undo' });
    expect(await readEntry()).toEqual(before);
    expect((await woken.bin({})).rows).toMatchObject([{ id: ID, note: 'note 1', tags: ['mine'] }]);
    await woken.flush();
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('emptied of some, keeps the others', async () => {
    const bench = await removeOne();
    await bench.library.mark(change(sampleId(2), { saved: false }));
    const reply = await bench.library.emptyBin({ ids: [ID, sampleId(0)], opId: 'operation-empty' });
    expect(reply).toMatchObject({ changed: 1, skipped: [sampleId(0)] });
    expect((await bench.library.bin({})).rows).toMatchObject([{ id: sampleId(2) }]);
  });

  it('emptied of a hidden paper, leaves it hidden with its title', async () => {
    const bench = await removeOne();
    await bench.library.mark(change(ID, { hidden: true }));
    await bench.library.emptyBin({ opId: 'operation-empty' });
    expect((await bench.library.hidden({})).rows).toMatchObject([{ title: 'Paper 2601.00001', note: '', tags: [] }]);
  });

  it('forgets by itself after 30 days, and nothing else', async () => {
    const bench = await removeOne();
    await bench.library.mark(change(sampleId(7), { note: 'never saved' }));
    await bench.library.mark(change(sampleId(8), { hidden: true, note: 'hidden only' }));

    bench.time.now += 30 * DAY;
    let library = await reopen(bench);
    expect((await library.bin({})).rows).toMatchObject([{ id: ID }]);
    const { rev } = await library.list({});

    bench.time.now += 1;
    library = await reopen(bench);
    expect((await library.bin({})).rows).toEqual([]);
    expect((await library.list({})).rev).toBe(rev + 1);
    expect(JSON.stringify(await readEntry())).not.toMatch(/Paper|note 1|mine/);
    expect((await readEntry(sampleId(7))).note.value).toBe('never saved');
    expect((await library.hidden({})).rows).toMatchObject([{ note: 'hidden only' }]);
    expect((await library.list({})).total).toBe(2);
    await library.flush();
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });

  it('counts the 30 days from the last thing that the reader did with the paper', async () => {
    const bench = await removeOne();
    bench.time.now += 20 * DAY;
    await bench.library.mark(change(ID, { note: 'later' }));
    bench.time.now += 20 * DAY;
    const library = await reopen(bench);
    expect((await library.bin({})).rows).toMatchObject([{ note: 'later', removedAt: bench.time.now - 20 * DAY }]);
  });

  it('forgets a thousand whose time is over, some at a time', async () => {
    const bench = setUp();
    const ids = Array.from({ length: 1_000 }, (_, at) => sampleId(at));
    for (const id of ids) await bench.library.mark(change(id, { saved: true }));
    await bench.library.markMany({ ids, change: { saved: false }, opId: 'operation-many' });
    bench.time.now += 31 * DAY;
    const library = await reopen(bench);
    await expect.poll(async () => (await readEntry(sampleId(999))).emptied).toBeDefined();
    expect((await library.list({})).rev).toBe(1_001 + 5);
  });
});

it('a paper whose Bin was emptied starts anew when it is saved again', async () => {
  const bench = await removeOne();
  await bench.library.emptyBin({ opId: 'operation-empty' });
  await bench.library.mark(change(ID, { saved: true }));
  const { rows } = await bench.library.list({ limit: 1 });
  expect(rows).toMatchObject([{ id: ID, title: 'Paper 2601.00001', note: '', tags: [], status: 'to read' }]);
});
