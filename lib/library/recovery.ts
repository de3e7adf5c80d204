import type { Connection } from './connection.ts';
import type { CopyStorage } from './copy-storage.ts';
import { discardDatabase, isDamaged } from './database.ts';
import { LibraryError } from './errors.ts';
import { readHeads, readNewestGood } from './generations.ts';
import { pinNewest, readPinned, unpin, wellWith } from './pins.ts';
import { acceptDatabase, restoreCopy } from './repair.ts';
import type { Session } from './session.ts';
import type { Meta } from './stores.ts';

const NO_COPY = 'There is no whole copy to restore.';

/**
 * Carries out what the reader chose on the recovery screen, or, when all is well, brings back what was given up there.
 * Answers the library's record afterwards, or null when there was nothing to do. Throws, with everything as it was, when
 * there is no whole copy to restore.
 */
export async function recover(
  connection: Connection,
  storage: CopyStorage,
  choice: 'restore' | 'accept',
  now: number,
): Promise<Meta | null> {
  const session = await openForRecovery(connection, storage, choice);
  const meta = choice === 'accept' ? await accept(session, storage, now) : await restore(session, storage, now);
  if (meta) session.health = wellWith(await readHeads(storage).catch(() => []), now);
  return meta;
}

/** What is given up stays in its copy for a while: a click may be a slip. */
async function accept(session: Session, storage: CopyStorage, now: number): Promise<Meta | null> {
  const { health, db } = session;
  if (health.state === 'good') return null;

  const missing = Math.max(health.expected, health.copyCount) - health.found;
  await pinNewest(storage, Math.max(missing, 0), now);
  return acceptDatabase(db, lastRevOf(session));
}

async function restore(session: Session, storage: CopyStorage, now: number): Promise<Meta | null> {
  const { health, db } = session;
  if (health.state === 'good' && !health.givenUp) return null;

  const copies = health.state === 'good' ? await readPinned(storage, now) : [await needCopy(storage)];
  if (copies.length === 0) throw new LibraryError('storage', NO_COPY);
  const entries = copies.flatMap((copy) => copy.entries);
  const meta = await restoreCopy(db, entries, lastRevOf(session), now);
  // The papers are back; at worst they are offered once more.
  await unpin(storage, copies).catch(() => undefined);
  return meta;
}

function lastRevOf({ meta, expected, newest }: Session): number {
  return Math.max(meta.rev, expected?.rev ?? 0, newest?.rev ?? 0);
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
  if (!good) throw new LibraryError('storage', NO_COPY);
  return good;
}
