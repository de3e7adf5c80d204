import type { IDBPTransaction, StoreNames } from 'idb';
import { stampsOf } from './copy.ts';
import { toggle } from './digest.ts';
import { toStored } from './row.ts';
import { receive, type Stamp } from './stamp.ts';
import type { LibrarySchema } from './stores.ts';
import { NOTHING, recountOne, type Tally } from './tally.ts';

/** Entries held in memory at once, abstracts and all. */
const BATCH = 1_000;

type Recounting = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'readwrite' | 'versionchange'>;

export interface Recount {
  count: number;
  hash: number;
  tally: Tally;
  /** The latest of `clock` and of the stamps in the entries. */
  clock: Stamp;
}

/** Counts all entries. One that does not stand in the views where its mark says, in an older version's files, is put there. */
export async function recount(transaction: Recounting, clock: Stamp): Promise<Recount> {
  const entries = transaction.objectStore('entries');
  const found: Recount = { count: 0, hash: 0, tally: NOTHING, clock };

  let batch = await entries.getAll(null, BATCH);
  while (batch.length > 0) {
    const writing: Promise<unknown>[] = [];
    for (const entry of batch) {
      const stored = toStored(entry);
      const isInPlace = stored.hiddenAt === entry.hiddenAt && stored.removedAt === entry.removedAt;
      if (!isInPlace) writing.push(entries.put(stored));
      found.count += 1;
      found.hash = toggle(found.hash, entry);
      found.tally = recountOne(found.tally, undefined, entry);
      found.clock = stampsOf(entry).reduce(receive, found.clock);
    }
    await Promise.all(writing);
    const last = batch.at(-1)?.id;
    batch = batch.length < BATCH ? [] : await entries.getAll(IDBKeyRange.lowerBound(last, true), BATCH);
  }
  return found;
}
