import { putMeta, readMeta, transact, type WriteTransaction } from './commit.ts';
import { type CopiedEntry, fromCopied, stampsOf } from './copy.ts';
import { merge } from './merge.ts';
import { recount } from './recount.ts';
import { receive } from './stamp.ts';
import type { Database, Meta } from './stores.ts';
import { createWriting } from './writing.ts';

/**
 * Merges a copy into the database, all or nothing, and makes the library's record of itself true again.
 * `lastRev` is the highest rev that was ever told: views must see the new one as news.
 */
export function restoreCopy(db: Database, copied: CopiedEntry[], lastRev: number, now: number): Promise<Meta> {
  return transact(db, 'strict', async (transaction) => {
    const writing = createWriting(transaction, await recountAll(transaction));
    let { clock } = writing.meta;
    const entries = transaction.objectStore('entries');

    for (const one of copied) {
      const restored = fromCopied(one, now);
      const before = await entries.get(restored.id);
      const after = before ? merge(before, restored) : restored;
      writing.put(before, after);
      clock = stampsOf(after).reduce(receive, clock);
    }
    await writing.written();
    return settle(transaction, { ...writing.meta, clock }, lastRev);
  });
}

/** Takes the database for what it is: from now on it is whole. */
export function acceptDatabase(db: Database, lastRev: number): Promise<Meta> {
  return transact(db, 'strict', async (transaction) => settle(transaction, await recountAll(transaction), lastRev));
}

/** Closes a recovery: in the same transaction, so that nobody is asked again if the background stops right after it. */
function settle(transaction: WriteTransaction, meta: Meta, lastRev: number): Promise<Meta> {
  const rev = Math.max(meta.rev, lastRev);
  return putMeta(transaction, { ...meta, rev, settledRev: rev + 1 });
}

/** The record as the entries say it should be; damage may have left an old one, or none. */
async function recountAll(transaction: WriteTransaction): Promise<Meta> {
  const meta = await readMeta(transaction);
  const { count, hash, tally, clock } = await recount(transaction, meta.clock);
  return { ...meta, count, hash, tally, clock };
}
