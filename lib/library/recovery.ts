import type { Connection } from './connection.ts';
import type { CopyStorage } from './copy-storage.ts';
import { discardDatabase, isDamaged } from './database.ts';
import { LibraryError } from './errors.ts';
import { readNewestGood } from './generations.ts';
import type { Meta } from './migrations.ts';
import { acceptDatabase, restoreCopy } from './repair.ts';
import { GOOD, type Session } from './session.ts';

/**
 * Carries out what the reader chose on the recovery screen. Answers the library's record afterwards, or null
 * when there was nothing to recover. Throws, with everything as it was, when there is no whole copy to restore.
 */
export async function recover(
  connection: Connection,
  storage: CopyStorage,
  choice: 'restore' | 'accept',
  now: number,
): Promise<Meta | null> {
  const session = await openForRecovery(connection, storage, choice);
  if (session.health.state === 'good') return null;

  const lastRev = Math.max(session.meta.rev, session.expected?.rev ?? 0, session.newest?.rev ?? 0);
  const meta =
    choice === 'accept'
      ? await acceptDatabase(session.db, lastRev)
      : await restoreCopy(session.db, (await needCopy(storage)).entries, lastRev, now);
  session.health = GOOD;
  return meta;
}

/** A database that the browser cannot open any more makes room for its copy, if there is a whole one. */
async function openForRecovery(connection: Connection, storage: CopyStorage, choice: string): Promise<Session> {
  try {
    return await connection.get();
  } catch (error) {
    if (choice !== 'restore' || !isDamaged(error)) throw error;

    await needCopy(storage);
    await discardDatabase();
    return connection.get();
  }
}

async function needCopy(storage: CopyStorage) {
  const good = await readNewestGood(storage);
  if (!good) throw new LibraryError('storage', 'There is no whole copy to restore.');
  return good;
}
