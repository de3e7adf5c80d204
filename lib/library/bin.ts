import { keepBefores } from './befores.ts';
import { putMeta, readMeta, tick, transact, type WriteTransaction } from './commit.ts';
import { thinRecord } from './copy.ts';
import { type ManyMarked, once } from './many.ts';
import { forget } from './merge.ts';
import { BIN_SPAN, isInBin } from './row.ts';
import type { Entry } from './schema.ts';
import { ORIGIN, type Stamp } from './stamp.ts';
import type { Database, DoneMany, Meta } from './stores.ts';
import { createWriting } from './writing.ts';

/** How long an emptied Bin can be had back, in milliseconds. */
const UNDO_SPAN = 24 * 60 * 60_000;

/** Entries in one part of what is kept for the undo. */
const PART = 2_000;

/** Papers whose 30 days are over that one round forgets: a click must not have to wait for long. */
const PURGE_AT_ONCE = 200;

/** Forgets papers of the Bin, all of them without `ids`; what is not in it is skipped. */
export function emptyBin(db: Database, ids: string[] | undefined, opId: string, now: number): Promise<ManyMarked> {
  return once(db, opId, async (transaction, before) => {
    const wanted = ids ? [...new Set(ids)] : await transaction.objectStore('entries').index('removedAt').getAllKeys();
    let { meta, at } = tick(before, now);
    let changed = 0;
    const skipped: string[] = [];

    for (let from = 0; from < wanted.length; from += PART) {
      const part = wanted.slice(from, from + PART);
      const done = await forgetPart(transaction, meta, part, at);
      meta = done.meta;
      changed += done.befores.length;
      skipped.push(...done.skipped);
      const befores = done.befores.map((entry): [string, Entry] => [entry.id, entry]);
      await keepBefores(transaction, { job: opId, place: from, until: now + UNDO_SPAN, entries: befores });
    }

    const reply = { rev: 0, changed, skipped, undo: opId };
    return { meta, done: { opId, doneAt: now, at, reply, inverse: 'befores' } satisfies DoneMany };
  });
}

/** Forgets some of what was removed more than 30 days ago. Answers the record afterwards, or null if there was none. */
export async function purgeBin(db: Database, now: number): Promise<{ meta: Meta; isMore: boolean } | null> {
  const range = IDBKeyRange.upperBound([now - BIN_SPAN]);
  const old = await db.getAllKeysFromIndex('entries', 'removedAt', range, PURGE_AT_ONCE);
  if (old.length === 0) return null;

  return transact(db, 'relaxed', async (transaction) => {
    // Asked again: in between the reader may have brought one back.
    const still = await transaction.objectStore('entries').index('removedAt').getAllKeys(range, PURGE_AT_ONCE);
    const ticked = tick(await readMeta(transaction), now);
    const { meta } = await forgetPart(transaction, ticked.meta, still, ticked.at);
    return { meta: await putMeta(transaction, meta), isMore: still.length === PURGE_AT_ONCE };
  });
}

async function forgetPart(transaction: WriteTransaction, before: Meta, ids: readonly string[], at: Stamp) {
  const entries = transaction.objectStore('entries');
  const found = await Promise.all(ids.map((id) => entries.get(id)));
  const writing = createWriting(transaction, before);
  const befores: Entry[] = [];
  const skipped: string[] = [];

  for (const [place, id] of ids.entries()) {
    const entry = found[place];
    if (!entry || !isInBin(entry)) {
      skipped.push(id);
      continue;
    }
    writing.put(entry, bare(forget(entry, at)));
    befores.push(entry);
  }
  await writing.written();
  return { meta: writing.meta, befores, skipped };
}

/**
 * An entry that only says what was forgotten, for older imports and copies to run against. Of a hidden paper title and
 * all stay: it is still listed as hidden.
 */
export function bare(entry: Entry): Entry {
  if (entry.hidden.value || entry.saved.value !== null) return entry;
  return { ...entry, ...thinRecord(entry.id, ''), readAt: ORIGIN };
}
