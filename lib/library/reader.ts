import type { EntryRow, LibraryHealth, ReplyOf } from '../messages/protocol.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { readPage, SAVED, shelfOf } from './page.ts';
import { createReading, type Reading } from './reading.ts';
import { type StoredEntry, toEntry, toEntryRow } from './row.ts';
import type { Entry } from './schema.ts';
import type { Database } from './stores.ts';
import { NOTHING, totalOf } from './tally.ts';

/** Entries that are read in one task of the page: at 100,000 each stays far below 50 ms. */
const ENTRIES = 200;

/**
 * The library as extension pages read it for themselves: whole libraries come several times quicker than by messages.
 * Nothing is written, made or upgraded here. All reject with `LibraryError`: `recovery` while health is not good, for then
 * what is found must not be shown; `storage` where the database cannot be read (it is about to be upgraded, say). Then the
 * same can be asked for by messages, which tell what is the matter.
 */
export interface Reader {
  /** The newest saved papers, of one status or of all, like the verb `list`. */
  first(limit: number, status?: ReadingStatus): Promise<ReplyOf<'list'>>;
  /**
   * All saved papers, in batches and in the order of their ids. Resolves with the revision that was read; `isWhole` is
   * false when the library was changed on the way: what came is out of date then, and is to be read again.
   */
  rows(onBatch: (rows: EntryRow[]) => void, options?: { signal?: AbortSignal }): Promise<Read>;
  /** Abstracts of saved papers, in batches and in no order that means anything; of papers without one none comes. */
  abstracts(onBatch: (abstracts: Abstract[]) => void, options?: { signal?: AbortSignal }): Promise<Read>;
  /** Whole entries, in batches: those with these ids, in their order, or all that are stored, removed ones too. */
  entries(ids: readonly string[] | 'all'): AsyncGenerator<Entry[]>;
  close(): void;
}

export interface Read {
  rev: number;
  isWhole: boolean;
}

export interface Abstract {
  id: string;
  abstract: string;
}

/** `health` asks the background how the library is; the database is opened at the first question. */
export function createReader({ health }: { health(): Promise<LibraryHealth> }): Reader {
  const reading = createReading(health);

  return {
    first: (limit, status) => reading.use((db) => readFirst(db, limit, status)),

    rows: (onBatch, { signal } = {}) =>
      readThrough(reading, signal, async (db, last: StoredEntry | undefined) => {
        const batch = await db.getAll('entries', last && IDBKeyRange.lowerBound(last.id, true), ENTRIES);
        const saved = batch.filter((entry) => entry.saved.value !== null);
        if (saved.length > 0) onBatch(saved.map(toEntryRow));
        return batch.at(-1);
      }),

    abstracts: (onBatch, { signal } = {}) =>
      readThrough(reading, signal, async (db, last: StoredEntry | undefined) => {
        const batch = await db.getAll('entries', last && IDBKeyRange.lowerBound(last.id, true), ENTRIES);
        const saved = batch.filter((entry) => entry.saved.value !== null);
        const abstracts = saved.flatMap(({ id, paper: { abstract } }) => (abstract ? { id, abstract } : []));
        if (abstracts.length > 0) onBatch(abstracts);
        return batch.at(-1);
      }),

    async *entries(ids) {
      if (ids === 'all') {
        let last: string | undefined;
        do {
          const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
          const batch = await reading.use((db) => db.getAll('entries', range, ENTRIES));
          if (batch.length > 0) yield batch.map(toEntry);
          last = batch.at(-1)?.id;
        } while (last !== undefined);
        return;
      }

      for (let from = 0; from < ids.length; from += ENTRIES) {
        const part = ids.slice(from, from + ENTRIES);
        const found = await reading.use((db) => {
          const { store } = db.transaction('entries');
          return Promise.all(part.map((id) => store.get(id)));
        });
        yield found.filter((entry) => entry !== undefined).map(toEntry);
      }
    },

    close: () => reading.close(),
  };
}

async function readFirst(db: Database, limit: number, status?: ReadingStatus): Promise<ReplyOf<'list'>> {
  const transaction = db.transaction(['entries', 'meta']);
  const [rows, meta] = await Promise.all([
    readPage(transaction, status ? shelfOf(status) : SAVED, { limit }),
    transaction.objectStore('meta').get('library'),
  ]);

  const { saved } = meta?.tally ?? NOTHING;
  const total = status ? saved[status] : totalOf(saved);
  return { rev: meta?.rev ?? 0, total, counts: saved, rows: rows.map(toEntryRow) };
}

/** Batch after batch, each in a transaction of its own: one over all of them would hold up the reader's clicks. */
async function readThrough<Last>(
  reading: Reading,
  signal: AbortSignal | undefined,
  readBatch: (db: Database, last: Last | undefined) => Promise<Last | undefined>,
): Promise<Read> {
  const revOf = async (db: Database) => (await db.get('meta', 'library'))?.rev ?? 0;
  const rev = await reading.use(revOf);
  let last: Last | undefined;
  do {
    signal?.throwIfAborted();
    last = await reading.use((db) => readBatch(db, last));
  } while (last !== undefined);
  return { rev, isWhole: (await reading.use(revOf)) === rev };
}
