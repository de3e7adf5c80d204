import type { IDBPIndex } from 'idb';
import type { PageRequest } from '../messages/rows.ts';
import type { ReadTransaction } from './commit.ts';
import type { LibrarySchema } from './migrations.ts';
import type { StoredRow } from './row.ts';

type IndexName = keyof LibrarySchema['rows']['indexes'];
type Key = number | [string, number];
type Index = IDBPIndex<LibrarySchema, never[], 'rows', IndexName>;

/** A view is a part of an index over the rows, read from its end: the newest first. */
export interface View {
  index: IndexName;
  /** Where its part of the index begins, and ends if it does not go to the end. */
  from: Key;
  to?: IDBValidKey;
  /** A row's key in the index. */
  keyOf(row: StoredRow): Key;
}

/** A page of a view; what is not on it is not read. */
export async function readPage(
  transaction: ReadTransaction,
  view: View,
  { limit = Number.POSITIVE_INFINITY, offset = 0 }: PageRequest,
): Promise<StoredRow[]> {
  const index = transaction.objectStore('rows').index(view.index) as unknown as Index;
  const whole = view.to === undefined ? IDBKeyRange.lowerBound(view.from) : IDBKeyRange.bound(view.from, view.to);
  if (limit === 0) return [];
  if (limit === Number.POSITIVE_INFINITY && offset === 0) return (await index.getAll(whole)).reverse();

  // The ends of the page are found by keys alone, and what is between them is read at once.
  const newest = await index.openKeyCursor(whole, 'prev');
  const cursor = offset > 0 ? await newest?.advance(offset) : newest;
  if (!cursor) return [];
  const first = { key: cursor.key, id: cursor.primaryKey };
  const next = Number.isFinite(limit) ? await cursor.advance(limit) : null;
  const end = next && { key: next.key, id: next.primaryKey };

  // What has the same key as one of the ends may belong to another page.
  const isOfAnother = (row: StoredRow) => {
    const key = view.keyOf(row);
    if (indexedDB.cmp(key, first.key) === 0 && row.id > first.id) return true;
    return end !== null && indexedDB.cmp(key, end.key) === 0 && row.id <= end.id;
  };
  const found = await index.getAll(IDBKeyRange.bound(end?.key ?? view.from, first.key));
  return found.filter((row) => !isOfAnother(row)).reverse();
}
