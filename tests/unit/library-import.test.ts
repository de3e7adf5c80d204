import { describe, expect, it } from 'vitest';
import { bringIn, entriesOf, lay, plain, readEntries, stamped } from './library-import-samples.ts';
import { change, START, sampleId, saveMany, setUp } from './library-samples.ts';

const ID = sampleId(1);
const DAY = 86_400_000;

describe('papers of a file without stamps', () => {
  it('are saved at the moment that the file tells, or now, with what it says', async () => {
    const bench = setUp();
    const savedAt = START - DAY;
    const { counts } = await bringIn(bench, [
      plain(sampleId(0)),
      plain(ID, { savedAt, status: 'read', note: 'theirs', tags: ['b', 'a', 'a'] }),
      plain(sampleId(2), { hidden: true }),
    ]);

    expect(counts).toEqual({ new: 2, changed: 1, same: 0, removed: 0 });
    const { rows } = await bench.library.list({});
    expect(rows).toMatchObject([
      { id: sampleId(0), savedAt: START, status: 'to read', note: '' },
      { id: ID, savedAt, status: 'read', note: 'theirs', tags: ['a', 'b'] },
    ]);
    expect((await bench.library.hidden({})).rows).toMatchObject([{ id: sampleId(2) }]);
  });

  it('fill in what the reader never decided and leave alone what was decided, an emptied note too', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    await bench.library.mark(change(ID, { status: 'reading', tags: { mine: true, unwanted: false } }));
    await bench.library.mark(change(sampleId(2), { note: '' }));
    const theirs = {
      savedAt: bench.time.now + DAY,
      status: 'read',
      note: 'theirs',
      tags: ['unwanted', 'new'],
    } as const;
    const items = [0, 1, 2].map((number) => plain(sampleId(number), { ...theirs, tags: [...theirs.tags] }));
    const before = await bench.library.list({});
    const { counts } = await bringIn(bench, items);

    expect(counts).toEqual({ new: 0, changed: 3, same: 0, removed: 0 });
    const { rows } = await bench.library.list({});
    expect(rows.map(({ savedAt }) => savedAt)).toEqual(before.rows.map(({ savedAt }) => savedAt));
    expect(rows.map(({ note }) => note)).toEqual(['', 'note 1', 'note 0']);
    expect(rows.map(({ status }) => status)).toEqual(['read', 'reading', 'read']);
    expect(rows.map(({ tags }) => tags)).toEqual([
      ['new', 'unwanted'],
      ['mine', 'new'],
      ['new', 'unwanted'],
    ]);
  });

  it('stay removed where that was after the date of the file, and come back where it was before, or there is no date', async () => {
    const bench = setUp();
    await saveMany(bench, 3);
    bench.time.now += DAY;
    await bench.library.markMany({ ids: [0, 1, 2].map(sampleId), change: { saved: false }, opId: 'operation-many' });
    const removedAt = bench.time.now;
    bench.time.now += DAY;

    const { counts } = await bringIn(bench, [
      plain(sampleId(0), { savedAt: removedAt - 1, note: 'x', tags: ['x'] }),
      plain(sampleId(1), { savedAt: removedAt + 1, note: 'x', tags: ['x'] }),
      plain(sampleId(2), { note: 'x' }),
    ]);
    expect(counts).toEqual({ new: 2, changed: 0, same: 1, removed: 0 });
    expect((await bench.library.list({})).rows).toMatchObject([
      { id: sampleId(2), savedAt: bench.time.now, note: 'note 2' },
      { id: sampleId(1), savedAt: removedAt + 1, note: 'note 1', tags: ['x'] },
    ]);
    expect((await bench.library.bin({})).rows).toMatchObject([{ id: sampleId(0), tags: [] }]);
  });

  it('come back after the Bin was emptied of them only by a later date, and then with what the file says', async () => {
    const bench = setUp();
    await saveMany(bench, 2);
    bench.time.now += DAY;
    await bench.library.markMany({ ids: [0, 1].map(sampleId), change: { saved: false }, opId: 'operation-many' });
    await bench.library.emptyBin({ opId: 'operation-empty' });
    const emptiedAt = bench.time.now;
    bench.time.now += DAY;
    await bringIn(bench, [
      plain(sampleId(0), { savedAt: emptiedAt - 1, note: 'old' }),
      plain(sampleId(1), { savedAt: emptiedAt + 1, note: 'new', status: 'read', tags: ['new'] }),
    ]);

    const { rows } = await bench.library.list({});
    expect(rows).toMatchObject([{ id: sampleId(1), note: 'new', status: 'read', tags: ['new'] }]);
    expect((await readEntries())[0]).toMatchObject({ paper: { title: '', abstract: null }, note: { value: '' } });
    expect((await bench.library.bin({})).rows).toEqual([]);
  });

  it('bring no more tags than a paper can carry', async () => {
    const bench = setUp();
    await bringIn(bench, [plain(ID, { tags: Array.from({ length: 80 }, (_, at) => `tag ${at}`) })]);
    expect((await bench.library.list({})).rows[0]?.tags).toHaveLength(50);
  });

  it('of one id that stands in the file twice are one, in different parts too', async () => {
    const bench = setUp();
    const items = [plain(ID, { note: 'first' }), plain(sampleId(2)), plain(ID, { note: 'second', status: 'read' })];
    for (const size of [1, 2, 3]) {
      const { counts } = await bringIn(bench, items, 'merge', size);
      expect(counts.new + counts.same).toBe(2);
    }
    const { rows } = await bench.library.list({});
    expect(rows.find(({ id }) => id === ID)).toMatchObject({ note: 'first', status: 'read' });
  });
});

describe('entries with stamps', () => {
  it('are merged: the later decision wins, on either side', async () => {
    const bench = setUp();
    await saveMany(bench, 2);
    const theirs = await entriesOf(async (other) => {
      other.time.now += 500;
      await other.library.mark(change(ID, { saved: true, note: 'older', tags: { theirs: true } }));
      other.time.now += 3_000;
      await other.library.mark(change(ID, { status: 'read' }));
      await other.library.mark(change(sampleId(5), { saved: true }));
    });

    bench.time.now += DAY;
    const { counts, preview } = await bringIn(bench, theirs.map(stamped));
    expect(counts).toEqual({ new: 1, changed: 1, same: 0, removed: 0 });
    expect(preview.changes).toMatchObject([
      { kind: 'changed', id: ID, before: { status: 'to read' }, after: { status: 'read', note: 'note 1' } },
      { kind: 'new', id: sampleId(5), before: null, isPaperChanged: true },
    ]);
    const { rows } = await bench.library.list({});
    expect(rows.find(({ id }) => id === ID)).toMatchObject({ note: 'note 1', status: 'read', tags: ['theirs'] });
  });

  it('of an older file bring nothing back that the Bin was emptied of, note and tags neither', async () => {
    const bench = setUp();
    await saveMany(bench, 2);
    await bench.library.mark(change(ID, { tags: { mine: true } }));
    const older = await readEntries();
    bench.time.now += DAY;
    await bench.library.mark(change(ID, { saved: false }));
    await bench.library.emptyBin({ opId: 'operation-empty' });
    const emptied = await readEntries();

    const { counts } = await bringIn(bench, older.map(stamped));
    expect(counts).toEqual({ new: 0, changed: 0, same: 2, removed: 0 });
    expect(await readEntries()).toEqual(emptied);
  });

  it('far ahead of the time are pulled back: what is decided after them wins', async () => {
    const bench = setUp();
    const theirs = await entriesOf(async (other) => {
      other.time.now += 3 * DAY;
      await other.library.mark(change(ID, { saved: true, note: 'ahead' }));
    });
    await bringIn(bench, theirs.map(stamped));
    await bench.library.mark(change(ID, { note: 'mine' }));
    bench.time.now += 3 * DAY;
    await bringIn(bench, [...theirs].map(stamped));
    expect((await bench.library.list({})).rows[0]?.savedAt).toBe(START + 3 * DAY);
  });

  it('change nothing when they are those of the library', async () => {
    const bench = setUp();
    await saveMany(bench, 5);
    await bench.library.mark(change(ID, { saved: false, tags: { a: true, b: false } }));
    const before = await readEntries();
    const { counts } = await bringIn(bench, before.map(stamped));
    expect(counts).toEqual({ new: 0, changed: 0, same: 5, removed: 0 });
    expect(await readEntries()).toEqual(before);
  });
});

it('an import whose page is gone is dropped after a day, and of many that are open the oldest', async () => {
  const bench = setUp();
  const first = await lay(bench, [plain(ID)]);
  for (let at = 0; at < 3; at += 1) {
    bench.time.now += 1;
    await lay(bench, [plain(ID)]);
  }
  await expect(bench.library.importPreview({ jobId: first, mode: 'merge' })).rejects.toMatchObject({ code: 'invalid' });

  const last = await lay(bench, [plain(ID)]);
  bench.time.now += DAY + 1;
  const woken = bench.restart();
  await woken.health();
  await expect
    .poll(() => woken.importPreview({ jobId: last, mode: 'merge' }).catch((error) => error.code))
    .toBe('invalid');
  expect(await woken.importDrop({ jobId: last })).toEqual({ dropped: false });
});
