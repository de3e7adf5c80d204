import type { LibraryHealth } from '../messages/protocol.ts';
import { readMeta } from './commit.ts';
import type { CopyStorage } from './copy-storage.ts';
import { openDatabase } from './database.ts';
import { PATIENCE, within } from './deadline.ts';
import { type Head, readHeads } from './generations.ts';
import { wellWith } from './pins.ts';
import { rejoin } from './rejoin.ts';
import { compare, readSentinel, type Sentinel } from './sentinel.ts';
import type { Database, Meta } from './stores.ts';

/** An open database and what was found out about it at opening. */
export interface Session {
  db: Database;
  meta: Meta;
  /** What it should hold; null when nothing was ever committed, or nothing is remembered of it. */
  expected: Sentinel | null;
  /** The rev that the sentinel knows; 0 without one. */
  sentinelRev: number;
  newest: Head | undefined;
  health: Exclude<LibraryHealth, { state: 'unreadable' }>;
}

/** Opens the database and compares it with its own record, the sentinel and the newest copy. */
export async function openSession(storage: CopyStorage, now: number, onClosed: () => void): Promise<Session> {
  const { db, isLost } = await openDatabase(onClosed);

  try {
    const examining = examine(db, isLost, storage, now);
    const { isBehind, heads, ...session } = await within(PATIENCE, examining, 'The database does not answer.');
    // If it cannot be written now, the reader is asked; nothing is lost by that.
    const meta = isBehind ? await rejoin(session, storage, now).catch(() => null) : null;
    return meta ? { ...session, meta, health: wellWith(heads, now) } : session;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A session, and whether all that it lacks may be the last changes of papers that it has. */
async function examine(db: Database, isLost: boolean, storage: CopyStorage, now: number) {
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
  const standing = expected ? compare({ count, rev: meta.rev, hash: meta.hash }, expected) : 'whole';
  const isDamaged = isLost || count < meta.count;
  const health: Session['health'] =
    isDamaged || standing !== 'whole'
      ? recovery(count, Math.max(expected?.count ?? 0, meta.count), newest)
      : wellWith(heads, now);

  const isBehind = !isDamaged && standing === 'behind';
  return { db, meta, expected, sentinelRev: sentinel?.rev ?? 0, newest, health, isBehind, heads };
}

/** The state in which nothing is written until the reader chose. */
export function recovery(found: number, expected: number, newest: Head | undefined): Session['health'] {
  return { state: 'recovery', expected, found, copyAt: newest?.at ?? 0, copyCount: newest?.count ?? 0 };
}
