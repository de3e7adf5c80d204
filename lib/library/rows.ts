import { putMeta, readMeta, transact, type WriteTransaction } from './commit.ts';
import { stampsOf } from './copy.ts';
import { toggle } from './digest.ts';
import type { Database, Meta } from './migrations.ts';
import { toStoredRow } from './row.ts';
import { receive, type Stamp } from './stamp.ts';
import { NOTHING, recountOne, type Tally } from './tally.ts';

/** Entries held in memory at once, abstracts and all. */
const BATCH = 1_000;

export interface Recount {
  count: number;
  hash: number;
  tally: Tally;
  /** The latest of `clock` and of the stamps in the entries. */
  clock: Stamp;
}

/** Makes all rows anew of the entries, and counts these. */
export async function makeRows(transaction: WriteTransaction, clock: Stamp): Promise<Recount> {
  const entries = transaction.objectStore('entries');
  const rows = transaction.objectStore('rows');
  const found: Recount = { count: 0, hash: 0, tally: NOTHING, clock };
  await rows.clear();

  let batch = await entries.getAll(null, BATCH);
  while (batch.length > 0) {
    const writing: Promise<unknown>[] = [];
    for (const entry of batch) {
      const row = toStoredRow(entry);
      if (row) writing.push(rows.put(row));
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

/**
 * Rows are made of entries and are nobody's to lose: where they are not as many as the record says (after an update from
 * version 1, or damage) they are made anew. Answers the record that goes with them.
 */
export function remakeRows(db: Database): Promise<Meta> {
  return transact(db, 'relaxed', async (transaction) => {
    const meta = await readMeta(transaction);
    const { tally } = await makeRows(transaction, meta.clock);
    return putMeta(transaction, { ...meta, tally });
  });
}
