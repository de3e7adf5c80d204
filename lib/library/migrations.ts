import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { MarkReply } from '../messages/protocol.ts';
import type { Entry } from './schema.ts';
import type { Stamp } from './stamp.ts';

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
  /** The rev that closed the last recovery: copies from before it do not say what must be here. */
  settledRev?: number;
}

/** An operation already done, kept for a day so that a retry does nothing twice. */
export interface DoneOperation {
  opId: string;
  id: string;
  /** Milliseconds since 1970. */
  doneAt: number;
  reply: MarkReply;
}

export interface LibrarySchema extends DBSchema {
  /** `saved` holds the saved ones only: null is no key. */
  entries: { key: string; value: Entry; indexes: { saved: number } };
  ops: { key: string; value: DoneOperation; indexes: { doneAt: number } };
  meta: { key: 'library'; value: Meta };
}

export type Database = IDBPDatabase<LibrarySchema>;
export type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/** Step n brings version n to n + 1. A released step is never edited; a later one is added. */
const MIGRATIONS: readonly ((db: Database, transaction: UpgradeTransaction) => void)[] = [
  (db) => {
    db.createObjectStore('entries', { keyPath: 'id' }).createIndex('saved', 'saved.value');
    db.createObjectStore('ops', { keyPath: 'opId' }).createIndex('doneAt', 'doneAt');
    db.createObjectStore('meta');
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs the steps that are missing. A throwing step undoes them all: the version stays as it was. */
export function migrate(db: Database, from: number, transaction: UpgradeTransaction): void {
  for (const step of MIGRATIONS.slice(from)) step(db, transaction);
}
