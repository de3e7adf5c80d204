import type { DBSchema, IDBPDatabase } from 'idb';
import type { Check } from '../messages/checks.ts';
import type { ManyReply, MarkReply } from '../messages/protocol.ts';
import type { MarkChange } from '../paper/mark.ts';
import type { Job, Staged } from './job.ts';
import type { StoredEntry } from './row.ts';
import type { Entry } from './schema.ts';
import type { Stamp } from './stamp.ts';
import type { Tally } from './tally.ts';

export const NAME = 'dogear';
/** The version that the steps of `migrations` lead to. It stands here, since pages that only read need no steps. */
export const SCHEMA_VERSION = 3;

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
