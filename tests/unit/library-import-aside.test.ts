import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { lay, plain } from './library-import-samples.ts';
import { sampleId, setUp } from './library-samples.ts';

async function asideOf(work?: (keys: IDBValidKey[]) => IDBValidKey[]): Promise<IDBValidKey[]> {
  const db = await openDB('dogear');
  const keys = await db.getAllKeys('staged');
  for (const key of work?.(keys) ?? []) await db.delete('staged', key);
  const left = await db.getAllKeys('staged');
  db.close();
  return left;
}

const isList = (key: IDBValidKey) => Array.isArray(key) && String(key[0]).endsWith(' ids');
const ITEMS = [1, 2, 3, 1].map((number, place) => plain(sampleId(number), { savedAt: 1_000 + place }));

it('nothing lies aside any more after a commit, and nothing after an import was dropped', async () => {
  const bench = setUp();
  const dropped = await lay(bench, ITEMS, 2);
  expect(await asideOf()).toHaveLength(4);
  await bench.library.importDrop({ jobId: dropped });
  expect(await asideOf()).toEqual([]);

  const jobId = await lay(bench, ITEMS, 2);
  await bench.library.importCommit({ jobId, mode: 'merge', opId: 'operation-import' });
  expect(await asideOf()).toEqual([]);
});

it('what an older version laid aside, without lists of ids, is taken in all the same', async () => {
  const bench = setUp();
  const jobId = await lay(bench, ITEMS, 2);
  expect(await asideOf((keys) => keys.filter(isList))).toHaveLength(2);

  const { counts } = await bench.library.importPreview({ jobId, mode: 'merge' });
  expect(counts).toEqual({ new: 3, changed: 0, same: 0, removed: 0 });
});
