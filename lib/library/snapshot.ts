import { readMeta } from './commit.ts';
import { type CopiedEntry, toCopied } from './copy.ts';
import { digestAll } from './digest.ts';
import type { Database, Meta } from './stores.ts';

/** Entries held in memory at once, abstracts and all. */
const BATCH = 2_000;

export interface Snapshot {
  meta: Meta;
  entries: CopiedEntry[];
  /** Whether the entries are those that the library's own record counts. */
  isWhole: boolean;
}

/** All entries in compact form as of one moment, checked against the library's record of itself. */
export async function takeSnapshot(db: Database, withNotes: boolean): Promise<Snapshot> {
  const transaction = db.transaction(['entries', 'meta']);
  const meta = await readMeta(transaction);
  const store = transaction.objectStore('entries');

  const entries: CopiedEntry[] = [];
  let batch = await store.getAll(null, BATCH);
  while (batch.length > 0) {
    for (const entry of batch) entries.push(toCopied(entry, withNotes));
    const last = entries.at(-1)?.id;
    batch = batch.length < BATCH ? [] : await store.getAll(IDBKeyRange.lowerBound(last, true), BATCH);
  }

  const isWhole = entries.length === meta.count && digestAll(entries) === meta.hash;
  return { meta, entries, isWhole };
}
