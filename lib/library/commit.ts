import type { IDBPTransaction } from 'idb';
import { issue, newDevice, ORIGIN, type Stamp } from './stamp.ts';
import type { Database, LibrarySchema, Meta } from './stores.ts';
import { NOTHING } from './tally.ts';

type StoreName = 'entries' | 'ops' | 'meta' | 'befores' | 'jobs' | 'staged';
export type WriteTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readonly' | 'readwrite'>;

/** What every commit may touch. */
const LIBRARY: readonly StoreName[] = ['entries', 'ops', 'meta'];

/** `strict` reaches the disk before it is answered; `relaxed` outlives a killed browser, not a power cut. */
export type Durability = 'relaxed' | 'strict';

/**
 * Runs `work` in one transaction over the whole library, and `others` beside it, and answers after it is complete. If
 * `work` throws, nothing of it stays. It must not wait for anything but the database.
 */
export async function transact<Result>(
  db: Database,
  durability: Durability,
  work: (transaction: WriteTransaction) => Promise<Result>,
  others: readonly StoreName[] = [],
): Promise<Result> {
  const transaction = db.transaction([...LIBRARY, ...others], 'readwrite', { durability });
  // Handled here too, or a transaction that fails while `work` is throwing would be reported as unhandled.
  transaction.done.catch(() => undefined);

  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    // What ended it says more than a request that came too late for it.
    throw transaction.error ?? error;
  }
}

/** Undoes all of it, if it is not over yet. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself: with the error that is about to be thrown.
  }
}

/** The library's record of itself; made up on the first commit. */
export async function readMeta(transaction: ReadTransaction): Promise<Meta> {
  const meta = await transaction.objectStore('meta').get('library');
  return meta ?? { rev: 0, device: newDevice(), clock: ORIGIN, count: 0, hash: 0, tally: NOTHING };
}

/** The next stamp of this device, and the record that remembers it. */
export function tick(meta: Meta, now: number): { meta: Meta; at: Stamp } {
  const at = issue(meta.clock, now, meta.device);
  return { meta: { ...meta, clock: at }, at };
}

/** The same request, not reported as unhandled when another one fails before this one is waited for. */
export function seen<Result>(request: Promise<Result>): Promise<unknown> {
  request.catch(() => undefined);
  return request;
}

/** Closes a commit: the next rev. */
export async function putMeta(transaction: WriteTransaction, meta: Meta): Promise<Meta> {
  const next = { ...meta, rev: meta.rev + 1 };
  await transaction.objectStore('meta').put(next, 'library');
  return next;
}
