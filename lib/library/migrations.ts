import { type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import { recount } from './recount.ts';
import type { Database, LibrarySchema, SCHEMA_VERSION } from './stores.ts';

export type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

type Step = (db: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/**
 * Step n brings version n to n + 1. A released step is never edited; a later one is added. What a step makes that a later
 * one takes away is not in the schema any more: hence `unwrap` and `never`.
 */
const MIGRATIONS = [
  (db) => {
    db.createObjectStore('entries', { keyPath: 'id' }).createIndex('saved' as never, 'saved.value');
    db.createObjectStore('ops', { keyPath: 'opId' }).createIndex('doneAt', 'doneAt');
    db.createObjectStore('meta');
  },
  // Before: entries, ops, meta. After: these as they were, and beside them empty stores.
  (db) => {
    const rows = unwrap(db).createObjectStore('rows', { keyPath: 'id' });
    rows.createIndex('savedAt', ['savedAt', 'id']);
    rows.createIndex('shelf', ['status', 'savedAt', 'id']);
    rows.createIndex('hiddenAt', ['hiddenAt', 'id']);
    rows.createIndex('removedAt', ['removedAt', 'id']);
    db.createObjectStore('befores', { keyPath: ['job', 'place'] }).createIndex('until', 'until');
    db.createObjectStore('jobs', { keyPath: 'jobId' });
    db.createObjectStore('staged', { keyPath: ['jobId', 'place'] });
    db.createObjectStore('checks', { keyPath: 'id' }).createIndex('checkedAt', 'checkedAt');
  },
  // Before: views read `rows`, one beside each entry. After: they read the entries. Two records for each paper took an
  // import twice as long, and the second one told nothing new.
  (db, transaction) => {
    unwrap(db).deleteObjectStore('rows');
    const entries = transaction.objectStore('entries');
    entries.deleteIndex('saved' as never);
    entries.createIndex('savedAt', ['saved.value', 'id']);
    entries.createIndex('shelf', ['status.value', 'saved.value', 'id']);
    entries.createIndex('hiddenAt', ['hiddenAt', 'id']);
    entries.createIndex('removedAt', ['removedAt', 'id']);
    return tally(transaction);
  },
] as const satisfies readonly Step[] & { length: typeof SCHEMA_VERSION };

/** Runs the steps that are missing. A failing step undoes them all: the version stays as it was. */
export async function migrate(db: Database, from: number, transaction: UpgradeTransaction): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(db, transaction);
}

async function tally(transaction: UpgradeTransaction): Promise<void> {
  const meta = transaction.objectStore('meta');
  const before = await meta.get('library');
  if (before) await meta.put({ ...before, tally: (await recount(transaction, before.clock)).tally }, 'library');
}
