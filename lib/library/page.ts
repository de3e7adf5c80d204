import type { IDBPTransaction, StoreNames } from 'idb';
import type { PageRequest } from '../messages/rows.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import type { StoredEntry } from './row.ts';
import type { LibrarySchema } from './stores.ts';

type Indexes = LibrarySchema['entries']['indexes'];
type EntriesTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'readonly' | 'readwrite'>;

/** A view is a part of an index over the entries, read from its end: the newest first. */
export interface View {
  index: keyof Indexes;
  /** Where its part of the index begins, and ends if it does not go to the end. */
  from: IDBValidKey[];
  to?: IDBValidKey[];
}

/** All saved papers. */
export const SAVED: View = { index: 'savedAt', from: [] };

/** Hidden papers. */
export const HIDDEN: View = { index: 'hiddenAt', from: [] };

/** The saved papers of one status. */
export function shelfOf(status: ReadingStatus): View {
  return { index: 'shelf', from: [status], to: [status, []] };
}

/** What was removed since then (ms since 1970). */
export function binSince(moment: number): View {
  return { index: 'removedAt', from: [moment] };
}

/**
 * A page of a view; what is not on it is not read. The ends of the page are found by keys alone, and what is between
 * them is read at once.
 */
export async function readPage(
  transaction: EntriesTransaction,
  view: View,
  { limit, offset = 0 }: PageRequest,
): Promise<StoredEntry[]> {
  if (limit === 0) return [];
  // The keys of this index are lists; which ones differs from index to index.
  const index = transaction.objectStore('entries').index(view.index as 'savedAt');
  const whole = view.to ? IDBKeyRange.bound(view.from, view.to) : IDBKeyRange.lowerBound(view.from);
  if (limit === undefined && offset === 0) return (await index.getAll(whole)).reverse();

  const newest = await index.openKeyCursor(whole, 'prev');
  const cursor = offset > 0 ? await newest?.advance(offset) : newest;
  if (!cursor) return [];
  const first: IDBValidKey = cursor.key;
  const next = limit === undefined ? null : await cursor.advance(limit);
  const range = IDBKeyRange.bound(next?.key ?? view.from, first, next !== null, false);
  return (await index.getAll(range)).reverse();
}
