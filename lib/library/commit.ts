import type { IDBPTransaction } from 'idb';
import { toggle } from './digest.ts';
import type { Database, LibrarySchema, Meta } from './migrations.ts';
import type { Entry } from './schema.ts';
import { issue, newDevice, ORIGIN, type Stamp } from './stamp.ts';

type StoreName = 'entries' | 'ops' | 'meta';
export type WriteTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readonly' | 'readwrite'>;

/** `strict` reaches the disk before it is answered; `relaxed` outlives a killed browser, not a power cut. */
export type Durability = 'relaxed' | 'strict';

/**
 * Runs `work` in one transaction over the whole library and answers after it is complete. If `work` throws,
 * nothing of it stays. It must not wait for anything but the database.
 */
export async function transact<Result>(
  db: Database,
  durability: Durability,
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = db.transaction(['entries', 'ops', 'meta'], 'readwrite', { durability });
  // Handled here too, or a transaction that fails while `work` is throwing would be reported as unhandled.
  transaction.done.catch(() => undefined);

  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself: with the error that is about to be thrown.
  }
}

/** The library's record of itself; made up on the first commit. */
export async function readMeta(transaction: ReadTransaction): Promise<Meta> {
  const meta = await transaction.objectStore('meta').get('library');
  return meta ?? { rev: 0, device: newDevice(), clock: ORIGIN, count: 0, hash: 0 };
}

/** The next stamp of this device, and the record that remembers it. */
export function tick(meta: Meta, now: number): { meta: Meta; at: Stamp } {
  const at = issue(meta.clock, now, meta.device);
  return { meta: { ...meta, clock: at }, at };
}

/** Stores an entry in place of its former state; answers the record that counts it. */
export async function putEntry(
  transaction: WriteTransaction,
  meta: Meta,
  before: Entry | undefined,
  after: Entry,
): Promise<Meta> {
  await transaction.objectStore('entries').put(after);
  const hash = toggle(toggle(meta.hash, before), after);
  return { ...meta, count: before ? meta.count : meta.count + 1, hash };
}

/** Closes a commit: the next rev. */
export async function putMeta(transaction: WriteTransaction, meta: Meta): Promise<Meta> {
  const next = { ...meta, rev: meta.rev + 1 };
  await transaction.objectStore('meta').put(next, 'library');
  return next;
}
