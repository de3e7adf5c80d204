import type { MarkChange } from '../paper/mark.ts';
import { putBack } from './befores.ts';
import { tick, type WriteTransaction } from './commit.ts';
import { LibraryError } from './errors.ts';
import { changeEach, type ManyMarked, once } from './many.ts';
import type { Entry } from './schema.ts';
import type { Database, DoneMany, Meta } from './stores.ts';

/** Undoes the operation that answered this token. Throws `invalid` when it is not known (any more). */
export function undo(db: Database, token: string, opId: string, now: number): Promise<ManyMarked> {
  return once(db, opId, async (transaction, meta) => {
    const done = await transaction.objectStore('ops').get(token);
    if (!done || !('inverse' in done)) throw new LibraryError('invalid', 'There is nothing to undo any more.');
    return done.inverse === 'befores'
      ? undoByBefores(transaction, meta, done, { opId, now })
      : undoByInverse(transaction, meta, done.inverse, done.at, { opId, now });
  });
}

function undoByInverse(
  transaction: WriteTransaction,
  meta: Meta,
  inverse: [string, MarkChange][],
  at: string,
  { opId, now }: { opId: string; now: number },
) {
  const changes = new Map(inverse);
  const wanted = (entry: Entry) => untouched(entry, changes.get(entry.id) ?? {}, at);
  return changeEach(transaction, meta, { ids: [...changes.keys()], opId, wanted }, now);
}

/** Of a change, what concerns fields that still are as the stamp left them; null when nothing is left. */
function untouched(entry: Entry, change: MarkChange, at: string): MarkChange | null {
  const left: MarkChange = {};
  const { saved, savedAt, hidden, status, note, tags } = change;
  if (saved !== undefined && entry.saved.at === at) Object.assign(left, { saved, savedAt });
  if (hidden !== undefined && entry.hidden.at === at) left.hidden = hidden;
  if (status !== undefined && entry.status.at === at) left.status = status;
  if (note !== undefined && entry.note.at === at) left.note = note;
  if (tags) {
    const ours = new Set(entry.tags.filter((tag) => tag.at === at).map((tag) => tag.name));
    const kept = Object.entries(tags).filter(([name]) => ours.has(name));
    if (kept.length > 0) left.tags = Object.fromEntries(kept);
  }
  return Object.keys(left).length > 0 ? left : null;
}

/** Such an undo cannot be undone in turn by a token of its own: there the Bin is simply emptied again. */
async function undoByBefores(
  transaction: WriteTransaction,
  before: Meta,
  { opId: job, at }: DoneMany,
  { opId, now }: { opId: string; now: number },
) {
  const ticked = tick(before, now);
  const { meta, count } = await putBack(transaction, ticked.meta, job, at);
  const reply = { rev: 0, changed: count, skipped: [], undo: opId };
  return { meta, done: { opId, doneAt: now, at: ticked.at, reply, inverse: [] } satisfies DoneMany };
}
