import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import type { Check } from '../messages/checks.ts';
import type { ManyReply, MarkReply } from '../messages/protocol.ts';
import type { MarkChange } from '../paper/mark.ts';
import type { Job, Staged } from './job.ts';
import { recount } from './recount.ts';
import type { StoredEntry } from './row.ts';
import type { Entry } from './schema.ts';
import type { Stamp } from './stamp.ts';
import type { Tally } from './tally.ts';

export const NAME = 'dogear';

/** What is known of the whole library; one record, changed in the transaction of every commit. */
export interface Meta {
  /** One up per commit. */
  rev: number;
  /** This device's name in stamps. */
  device: string;
  /** The latest stamp issued or seen here. */
  clock: Stamp;
  /** Number of entries, and the digest of them all: what the database must still hold when it is opened. */
  count: number;
  hash: number;
  /** Counts for views. */
  tally: Tally;
  /** The rev that closed the last recovery: copies from before it do not say what must be here. */
  settledRev?: number;
}

/** An operation already done, kept for a day so that a retry does nothing twice; doneAt in ms since 1970. */
export type DoneOperation = DoneMark | DoneMany;

export interface DoneMark {
  opId: string;
  doneAt: number;
  id: string;
  reply: MarkReply;
}

/** A change of many papers, and what undoes it: the inverse changes, or the former entries as `befores` keep them. */
export interface DoneMany {
  opId: string;
  doneAt: number;
  /** The stamp of all that it changed. */
  at: Stamp;
  reply: ManyReply;
  inverse: [id: string, change: MarkChange][] | 'befores';
}

/** Some entries as they were before a change that is undone by putting them back; null: there was none. */
export interface Befores {
  /** The operation or import, and the place of this part in it. */
  job: string;
  place: number;
  /** When they may be forgotten, ms since 1970. */
  until: number;
  entries: [id: string, before: Entry | null][];
}

export interface LibrarySchema extends DBSchema {
  /**
   * Each index is a view, the saved papers by status and moment among them: null is no key. All keys end with the id: a
   * file may bring in 100,000 papers of one moment, and pages have to begin and end between them.
   */
  entries: {
    key: string;
    value: StoredEntry;
    indexes: {
      savedAt: [number, string];
      shelf: [string, number, string];
      hiddenAt: [number, string];
      removedAt: [number, string];
    };
  };
  ops: { key: string; value: DoneOperation; indexes: { doneAt: number } };
  meta: { key: 'library'; value: Meta };
  befores: { key: [string, number]; value: Befores; indexes: { until: number } };
  /** Imports, and the papers laid aside for them in parts. */
  jobs: { key: string; value: Job };
  staged: { key: [string, number]; value: Staged };
  /** What Hugging Face answered; a cache, no part of the library. */
  checks: { key: string; value: Check; indexes: { checkedAt: number } };
}

export type Database = IDBPDatabase<LibrarySchema>;
export type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/**
 * Step n brings version n to n + 1. A released step is never edited; a later one is added. What a step makes that a later
 * one takes away is not in the schema any more: hence `unwrap` and `never`.
 */
const MIGRATIONS: readonly ((db: Database, transaction: UpgradeTransaction) => void | Promise<void>)[] = [
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
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs the steps that are missing. A failing step undoes them all: the version stays as it was. */
export async function migrate(db: Database, from: number, transaction: UpgradeTransaction): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(db, transaction);
}

async function tally(transaction: UpgradeTransaction): Promise<void> {
  const meta = transaction.objectStore('meta');
  const before = await meta.get('library');
  if (before) await meta.put({ ...before, tally: (await recount(transaction, before.clock)).tally }, 'library');
}
