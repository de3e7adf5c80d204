import type { ManyReply, MarkManyRequest } from '../messages/protocol.ts';
import type { MarkChange } from '../paper/mark.ts';
import { applyChange, inverseOf } from './change.ts';
import { putMeta, readMeta, tick, transact, type WriteTransaction } from './commit.ts';
import { LibraryError } from './errors.ts';
import { forgetOldOperations } from './mark.ts';
import { isInBin } from './row.ts';
import type { Entry } from './schema.ts';
import type { Database, DoneMany, Meta } from './stores.ts';
import { createWriting } from './writing.ts';

export interface ManyMarked {
  reply: ManyReply;
  meta: Meta;
}

/** What is to change of an entry, or null to leave it out. */
type Wanted = (entry: Entry) => MarkChange | null;

/** The same change of many papers. */
export function markMany(db: Database, { ids, change, opId }: MarkManyRequest, now: number): Promise<ManyMarked> {
  return once(db, opId, (transaction, meta) => changeEach(transaction, meta, { ids, opId, wanted: () => change }, now));
}

/** Takes papers back out of the Bin. */
export function restore(db: Database, ids: string[], opId: string, now: number): Promise<ManyMarked> {
  const wanted = (entry: Entry) => (isInBin(entry) ? { saved: true, savedAt: entry.saved.was ?? undefined } : null);
  return once(db, opId, (transaction, meta) => changeEach(transaction, meta, { ids, opId, wanted }, now));
}

/**
 * One operation in one transaction; with the same `opId` again nothing is done and the reply is the former one. `work`
 * answers the record after it, and what to remember of it.
 */
export function once(
  db: Database,
  opId: string,
  work: (transaction: WriteTransaction, meta: Meta) => Promise<{ meta: Meta; done: DoneMany }>,
): Promise<ManyMarked> {
  return transact(
    db,
    'relaxed',
    async (transaction) => {
      const ops = transaction.objectStore('ops');
      const [former, before] = await Promise.all([ops.get(opId), readMeta(transaction)]);
      if (former && !('inverse' in former)) throw new LibraryError('invalid', 'This operation was another one.');
      if (former) return { reply: { ...former.reply, rev: before.rev }, meta: before };

      const { meta: counted, done } = await work(transaction, before);
      const meta = await putMeta(transaction, counted);
      const reply = { ...done.reply, rev: meta.rev };
      await ops.put({ ...done, reply });
      await forgetOldOperations(transaction, done.doneAt);
      return { reply, meta };
    },
    ['befores'],
  );
}

interface Changes {
  ids: readonly string[];
  opId: string;
  wanted: Wanted;
}

/** Changes each paper that is known, with one stamp for all; those that cannot be changed are left out. */
export async function changeEach(
  transaction: WriteTransaction,
  before: Meta,
  { ids, opId, wanted }: Changes,
  now: number,
): Promise<{ meta: Meta; done: DoneMany }> {
  const entries = transaction.objectStore('entries');
  const unique = [...new Set(ids)];
  const found = await Promise.all(unique.map((id) => entries.get(id)));

  const { meta, at } = tick(before, now);
  const writing = createWriting(transaction, meta);
  const inverse: [string, MarkChange][] = [];
  const skipped: string[] = [];
  for (const [place, id] of unique.entries()) {
    const entry = found[place];
    const change = entry ? wanted(entry) : null;
    const after = entry && change && changed(entry, change, at, now);
    if (!entry || !change || !after) {
      skipped.push(id);
      continue;
    }
    writing.put(entry, after);
    inverse.push([id, inverseOf(entry, change)]);
  }
  await writing.written();

  const reply = { rev: 0, changed: inverse.length, skipped, undo: opId };
  return { meta: writing.meta, done: { opId, doneAt: now, at, reply, inverse } };
}

/** The entry after the change, or null where it cannot take it (too many tags). */
function changed(entry: Entry, change: MarkChange, at: string, now: number): Entry | null {
  try {
    return applyChange(entry, change, at, now);
  } catch {
    return null;
  }
}
