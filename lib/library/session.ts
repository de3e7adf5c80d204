import type { LibraryHealth } from '../messages/protocol.ts';
import { readMeta } from './commit.ts';
import type { CopyStorage } from './copy-storage.ts';
import { openDatabase } from './database.ts';
import { PATIENCE, within } from './deadline.ts';
import { type Head, readHeads } from './generations.ts';
import type { Database, Meta } from './migrations.ts';
import { hasLost, readSentinel, type Sentinel } from './sentinel.ts';

/** An open database and what was found out about it at opening. */
export interface Session {
  db: Database;
  meta: Meta;
  /** What it should hold; null when nothing was ever committed, or nothing is remembered of it. */
  expected: Sentinel | null;
  newest: Head | undefined;
  health: Exclude<LibraryHealth, { state: 'unreadable' }>;
}

/** Opens the database and compares it with its own record, the sentinel and the newest copy. */
export async function openSession(storage: CopyStorage, onClosed: () => void): Promise<Session> {
  const { db, isLost } = await openDatabase(onClosed);

  try {
    return await within(PATIENCE, examine(db, isLost, storage), 'The database does not answer.');
  } catch (error) {
    db.close();
    throw error;
  }
}

async function examine(db: Database, isLost: boolean, storage: CopyStorage): Promise<Session> {
  const transaction = db.transaction(['entries', 'meta']);
  const [count, meta, sentinel, heads] = await Promise.all([
    transaction.objectStore('entries').count(),
    readMeta(transaction),
    // Without its second storage the library still works, only unguarded.
    readSentinel(storage).catch(() => null),
    readHeads(storage).catch(() => []),
  ]);

  const newest = heads[0];
  const expected = sentinel ?? newest ?? null;
  const found = { count, rev: meta.rev, hash: meta.hash };
  const isShort = count < meta.count || (expected !== null && hasLost(found, expected));
  const health = isShort || isLost ? recovery(count, Math.max(expected?.count ?? 0, meta.count), newest) : GOOD;
  return { db, meta, expected, newest, health };
}

export const GOOD = { state: 'good' } as const;

/** The state in which nothing is written until the reader chose. */
export function recovery(found: number, expected: number, newest: Head | undefined): Session['health'] {
  return { state: 'recovery', expected, found, copyAt: newest?.at ?? 0, copyCount: newest?.count ?? 0 };
}
