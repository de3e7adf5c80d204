import { expect, test } from 'vitest';
import { createDesk } from '../../lib/desk/desk.ts';
import type { OpenLibrary, Ports } from '../../lib/desk/state.ts';
import { search } from '../../lib/search/search.ts';
import { readEntries } from './library-import-samples.ts';
import { type Bench, change, sampleId, saveMany, setUp } from './library-samples.ts';

const [FIRST, SECOND] = [sampleId(0), sampleId(1)] as const;

/** A desk over a real library of three papers. */
async function start() {
  const bench = setUp();
  await saveMany(bench, 3);
  const call = ((verb: keyof Bench['library'], request: never) => bench.library[verb](request)) as Ports['call'];
  const desk = createDesk({ call, isHeld: () => false, makeId: () => crypto.randomUUID() });
  await desk.refresh();
  const row = (id: string) => (desk.state.library as OpenLibrary).rows.find((one) => one.id === id);
  return { bench, desk, row, total: () => (desk.state.library as OpenLibrary).total };
}

test('Undo of what was done last is that of a removal, not of an act before it', async () => {
  const { desk, row, total } = await start();
  await desk.setStatus([FIRST], 'read');
  await desk.remove([SECOND]);
  expect(total()).toBe(2);
  await desk.undo();
  expect([total(), row(FIRST)?.status]).toEqual([3, 'read']);
  expect(desk.state.outcome).toMatchObject({ key: 'popupOutcomeBack' });
});

test('Undo shows what was changed elsewhere since: it put back whole rows as they had been', async () => {
  const { bench, desk, row } = await start();
  await desk.setStatus([FIRST], 'read');
  await bench.library.mark(change(FIRST, { note: 'written elsewhere' }));
  await desk.refresh();
  await desk.undo();
  expect(row(FIRST)).toMatchObject({ status: 'to read', note: 'written elsewhere' });
});

test('nothing is done to a paper in whose place its Undo stands', async () => {
  const { bench, desk, row } = await start();
  await desk.remove([FIRST]);
  await desk.setStatus([FIRST], 'read');
  await desk.undo(FIRST);
  expect(row(FIRST)?.status).toBe('to read');
  expect((await bench.library.list({})).counts).toEqual({ 'to read': 3, reading: 0, read: 0 });
});

test('Undo of a removal tells when there is nothing to bring back: it was deleted from the Bin elsewhere', async () => {
  const { bench, desk, row, total } = await start();
  await desk.remove([FIRST]);
  await bench.library.emptyBin({ ids: [FIRST], opId: 'operation-empty' });
  await desk.undo(FIRST);
  expect(desk.state.outcome).toMatchObject({ key: 'rowGone', isFailure: true });
  expect([total(), row(FIRST)]).toEqual([2, undefined]);
});

test('a tag that is refused is told as refused, and of more tags than may be each can be taken off', async () => {
  const { bench, desk, row } = await start();
  const names = Array.from({ length: 60 }, (_, at) => `t${String(at).padStart(2, '0')}`);
  for (const part of [names.slice(0, 50), names.slice(50)]) {
    await desk.setTags([FIRST], Object.fromEntries(part.map((name) => [name, true])));
  }
  expect(desk.state.outcome).toMatchObject({ key: 'rowTooManyTags', isFailure: true, canUndo: false });
  expect(row(FIRST)?.tags).toHaveLength(50);

  const entry = (await readEntries()).find(({ id }) => id === FIRST);
  if (!entry) throw new Error('no entry');
  const at = entry.tags[0]?.at ?? '';
  const { jobId } = await bench.library.importBegin({});
  const tags = names.map((name) => ({ name, value: true, at }));
  await bench.library.importChunk({ jobId, place: 0, items: [{ kind: 'entry', entry: { ...entry, tags } }] });
  await bench.library.importCommit({ jobId, mode: 'merge', opId: 'operation-import' });
  await desk.refresh();
  expect(row(FIRST)?.tags).toHaveLength(60);

  await desk.setTags([FIRST], { t00: false });
  expect(desk.state.outcome).toMatchObject({ key: 'rowDoneUntag' });
  expect(row(FIRST)?.tags).toHaveLength(59);
});

test('one paper of the Bin is told by its title', async () => {
  const { desk, total } = await start();
  await desk.remove([FIRST]);
  await desk.restore([FIRST], 'A paper');
  expect(desk.state.outcome).toMatchObject({ key: 'rowDoneRestored', about: ['A paper'] });
  expect(total()).toBe(3);
});

test('in Hidden and Bin a search knows what is saved, and looks into abstracts', async () => {
  const { bench } = await start();
  await bench.library.mark(change(FIRST, { hidden: true }));
  await bench.library.mark(change(SECOND, { saved: false }));
  const { rows: hidden } = await bench.library.hidden({});
  const { rows: bin } = await bench.library.bin({});
  const word = hidden[0]?.abstract?.split(' ')[0] ?? 'none';
  for (const [query, inHidden, inBin] of [
    ['is:saved', 1, 0],
    ['has:abstract', 1, 1],
    [`abstract:${word}`, 1, 1],
  ] as const) {
    expect([query, search(hidden, query).length, search(bin, query).length]).toEqual([query, inHidden, inBin]);
  }
});

test('a paper named twice is forgotten once: the library would have taken itself for damaged', async () => {
  const { bench } = await start();
  await bench.library.mark(change(FIRST, { saved: false }));
  const done = await bench.library.emptyBin({ ids: [FIRST, FIRST], opId: 'operation-empty' });
  expect(done.changed).toBe(1);
  await bench.library.flush();
  expect(await bench.restart().health()).toEqual({ state: 'good' });
});
