import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { readSentinel } from '../../lib/library/sentinel.ts';
import { type Bench, change, sampleId, sampleRecord, setUp } from './library-samples.ts';

const ID = sampleId(1);

async function rowOf({ library }: Bench, id = ID) {
  const { rows } = await library.list({});
  return rows.find((row) => row.id === id);
}

describe('mark', () => {
  it('saves, answers after the commit, and tells the new rev', async () => {
    const bench = setUp();
    const reply = await bench.library.mark(change(ID, { saved: true }));

    expect(reply).toEqual({ rev: 1, mark: { saved: true, hidden: false }, undo: { saved: false } });
    expect(bench.revs).toEqual([1]);
    expect(await bench.restart().marks({ ids: [ID, sampleId(2)] })).toEqual({ rev: 1, marks: { [ID]: reply.mark } });
  });

  it('of a paper nobody knows is refused, and changes nothing', async () => {
    const { library, revs } = setUp();
    const request = { id: ID, change: { saved: true }, opId: 'operation-x' };

    await expect(library.mark(request)).rejects.toMatchObject({ code: 'unknown-paper' });
    expect(await library.list({})).toMatchObject({ rev: 0, total: 0, rows: [] });
    expect(revs).toEqual([]);
  });

  it('loses nothing of a hundred at once on one paper', async () => {
    const { library, revs } = setUp();
    const tags = Array.from({ length: 50 }, (_, at) => `tag ${String(at).padStart(2, '0')}`);
    await Promise.all([
      ...tags.map((tag) => library.mark(change(ID, { tags: { [tag]: true } }))),
      ...tags.map(() => library.mark(change(ID, { saved: true }))),
    ]);

    const { rev, rows } = await library.list({});
    expect(rows.map((row) => row.tags)).toEqual([tags]);
    expect(rev).toBe(100);
    expect(new Set(revs).size).toBe(100);
  });

  it('with the same operation id again writes nothing and answers how the paper stands', async () => {
    const bench = setUp();
    const request = change(ID, { saved: true });
    const first = await bench.library.mark(request);
    expect(await bench.library.mark(request)).toEqual(first);
    await bench.library.mark(change(ID, { saved: false }));

    const mark = { saved: false, hidden: false };
    expect(await bench.restart().mark(request)).toEqual({ rev: 2, mark, undo: { saved: false } });
    expect(await bench.library.marks({ ids: [ID] })).toEqual({ rev: 2, marks: {} });
  });

  it('tells of a commit after which the background was stopped: the retry announces it and writes the sentinel', async () => {
    const bench = setUp();
    const request = change(ID, { saved: true });
    const { set } = bench.storage;
    bench.storage.set = () => new Promise(() => undefined);
    await bench.library.mark(request);
    bench.storage.set = set;
    bench.revs.length = 0;

    const woken = bench.restart();
    await woken.mark(request);
    await woken.flush();
    expect(bench.revs).toContain(1);
    expect(await readSentinel(bench.storage)).toMatchObject({ rev: 1, count: 1 });

    bench.revs.length = 0;
    await woken.mark(request);
    expect(bench.revs).toEqual([1]);
  });

  it('tells at the next open of a commit that nobody was told of, and only then', async () => {
    const bench = setUp();
    await bench.library.mark(change(ID, { saved: true }));
    await bench.library.flush();
    bench.storage.items.delete('library-sentinel');
    bench.revs.length = 0;

    const woken = bench.restart();
    await woken.marks({ ids: [] });
    await woken.flush();
    expect(bench.revs).toEqual([1]);
    expect(await readSentinel(bench.storage)).toMatchObject({ rev: 1 });

    await bench.restart().marks({ ids: [] });
    expect(bench.revs).toEqual([1]);
  });

  it('forgets operations after a day', async () => {
    const { library, time } = setUp();
    const old = change(ID, { saved: true });
    await library.mark(old);
    time.now += 86_400_001;
    await library.mark(change(ID, { hidden: true }));

    const db = await openDB('dogear');
    expect(await db.getAllKeys('ops')).not.toContain(old.opId);
    db.close();
  });

  it('takes no operation id of another paper', async () => {
    const { library } = setUp();
    const request = change(ID, { saved: true });
    await library.mark(request);
    const other = { ...change(sampleId(2), { saved: true }), opId: request.opId };
    await expect(library.mark(other)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('saving again overwrites nothing the reader wrote, and not the moment of saving', async () => {
    const bench = setUp();
    const wish = { saved: true, note: 'mine', status: 'reading', tags: { later: true } } as const;
    await bench.library.mark(change(ID, wish));
    const before = await rowOf(bench);
    bench.time.now += 60_000;
    await bench.library.mark(change(ID, { saved: true, savedAt: bench.time.now }, sampleRecord(ID, 'A better title')));

    expect(await rowOf(bench)).toEqual({ ...before, title: 'A better title' });
    expect(before).toMatchObject({ note: 'mine', status: 'reading', tags: ['later'] });
  });

  it('a thinner reading of the paper does not take its abstract', async () => {
    const bench = setUp();
    await bench.library.mark(change(ID, { saved: true }, sampleRecord(ID, 'Whole', 'An abstract.')));
    await bench.library.mark(change(ID, { hidden: true }, sampleRecord(ID, 'Thin', null)));
    expect((await rowOf(bench))?.title).toBe('Whole');
  });

  it('refuses more tags than a paper can carry, and changes nothing', async () => {
    const bench = setUp();
    const tags = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`tag ${at}`, true]));
    await bench.library.mark(change(ID, { saved: true }));
    await expect(bench.library.mark(change(ID, { tags }))).rejects.toMatchObject({ code: 'invalid' });
    expect((await bench.library.list({})).rev).toBe(1);
  });
});

describe('undo', () => {
  it('of a removal puts the paper back in its place', async () => {
    const bench = setUp();
    for (const number of [1, 2, 3]) {
      bench.time.now += 1_000;
      await bench.library.mark(change(sampleId(number), { saved: true, note: `note ${number}` }));
    }
    const before = await bench.library.list({});

    bench.time.now += 1_000;
    const { undo } = await bench.library.mark(change(sampleId(2), { saved: false }));
    expect((await bench.library.list({})).total).toBe(2);
    await bench.restart().mark({ id: sampleId(2), change: undo, opId: 'operation-undo' });

    expect((await bench.library.list({})).rows).toEqual(before.rows);
  });

  it('puts back every field that was changed, and only those', async () => {
    const bench = setUp();
    await bench.library.mark(change(ID, { saved: true, note: 'old', tags: { kept: true, gone: true } }));
    const before = await rowOf(bench);
    const wish = { hidden: true, note: 'new', status: 'read', tags: { gone: false, constructor: true } } as const;
    const { undo } = await bench.library.mark(change(ID, wish));

    expect(undo).toEqual({ hidden: false, note: 'old', status: 'to read', tags: { gone: true, constructor: false } });
    const reply = await bench.library.mark(change(ID, undo));
    expect(reply.mark).toEqual({ saved: true, hidden: false });
    expect(await rowOf(bench)).toEqual(before);
  });

  it('cannot save into the future', async () => {
    const bench = setUp();
    await bench.library.mark(change(ID, { saved: true, savedAt: bench.time.now + 1e9 }));
    expect((await rowOf(bench))?.savedAt).toBe(bench.time.now);
  });
});
