import type { MarkReply, MarkRequest, PaperRecord } from '../messages/protocol.ts';
import type { Mark } from '../paper/mark.ts';
import { applyChange, inverseOf } from './change.ts';
import { putMeta, readMeta, tick, transact, type WriteTransaction } from './commit.ts';
import { LibraryError } from './errors.ts';
import { fresher } from './merge.ts';
import { type Entry, newEntry } from './schema.ts';
import type { Stamp } from './stamp.ts';
import type { Database, Meta } from './stores.ts';
import { createWriting } from './writing.ts';

const DAY = 86_400_000;

/** Old operations forgotten by one commit at most: it must stay as quick as a click. */
const FORGET_AT_ONCE = 50;

export interface Marked {
  reply: MarkReply;
  /** As it stands afterwards. */
  meta: Meta;
}

/**
 * One change of one paper, as one transaction. The same `opId` again writes nothing and answers how the paper stands.
 * Throws `unknown-paper` when there is neither an entry nor a record to make one of.
 */
export function mark(db: Database, request: MarkRequest, now: number): Promise<Marked> {
  return transact(db, 'relaxed', async (transaction) => {
    const [done, stored, before] = await Promise.all([
      transaction.objectStore('ops').get(request.opId),
      readMeta(transaction),
      transaction.objectStore('entries').get(request.id),
    ]);
    if (done) {
      if (!('id' in done) || done.id !== request.id)
        throw new LibraryError('invalid', 'This operation was of another paper.');
      const reply = { ...done.reply, rev: stored.rev, mark: before ? markOf(before) : done.reply.mark };
      return { reply, meta: stored };
    }

    const ticked = tick(stored, now);
    const entry = refresh(before, request.record, ticked.at);
    if (!entry) throw new LibraryError('unknown-paper', `Nothing is known of ${request.id}.`);

    const after = applyChange(entry, request.change, ticked.at, now);
    const writing = createWriting(transaction, ticked.meta);
    writing.put(before, after);
    const [meta] = await Promise.all([putMeta(transaction, writing.meta), writing.written()]);
    const reply = { rev: meta.rev, mark: markOf(after), undo: inverseOf(entry, request.change) };

    await transaction.objectStore('ops').put({ opId: request.opId, id: request.id, doneAt: now, reply });
    await forgetOldOperations(transaction, now);
    return { reply, meta };
  });
}

/** What a card needs to know of an entry. */
export function markOf(entry: Entry): Mark {
  return { saved: entry.saved.value !== null, hidden: entry.hidden.value };
}

function refresh(before: Entry | undefined, record: PaperRecord | undefined, at: Stamp): Entry | undefined {
  if (!record) return before;

  const read = newEntry(record, at);
  return before ? { ...before, ...fresher(before, read) } : read;
}

export async function forgetOldOperations(transaction: WriteTransaction, now: number): Promise<void> {
  const ops = transaction.objectStore('ops');
  const old = await ops.index('doneAt').getAllKeys(IDBKeyRange.upperBound(now - DAY), FORGET_AT_ONCE);
  await Promise.all(old.map((opId) => ops.delete(opId)));
}
