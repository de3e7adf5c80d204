import { openDB } from 'idb';
import type { LibraryHealth } from '../messages/protocol.ts';
import { PATIENCE, within } from './deadline.ts';
import { asLibraryError, LibraryError, nameOf } from './errors.ts';
import { type Database, type LibrarySchema, NAME, SCHEMA_VERSION } from './stores.ts';

/** A connection that only reads. */
export interface Reading {
  /** Runs `work`, and answers if the library is well: it is asked at the same time, not before. */
  use<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Opens at the first use, and anew after it had to make room or was closed by the browser. */
export function createReading(health: () => Promise<LibraryHealth>): Reading {
  let current: Promise<Database> | null = null;
  /** Good at the last connection: a session that is not well stays so until it is opened anew. */
  let wellness: Promise<void> | null = null;

  const forget = () => {
    current = null;
    wellness = null;
  };
  const open = () => {
    current ??= openForReading(forget);
    current.catch(forget);
    return current;
  };
  const beWell = () => {
    wellness ??= needGood(health);
    wellness.catch(forget);
    return wellness;
  };

  return {
    async use(work) {
      const attempt = async () => work(await open());
      try {
        const [result] = await Promise.all([attempt().catch(retryClosed(attempt, forget)), beWell()]);
        return result;
      } catch (error) {
        throw asLibraryError(error);
      }
    },
    close() {
      current?.then((db) => db.close()).catch(() => undefined);
      forget();
    },
  };
}

/** Once more where the connection was closed before any of the work was done. */
function retryClosed<Result>(attempt: () => Promise<Result>, forget: () => void) {
  return (error: unknown) => {
    if (nameOf(error) !== 'InvalidStateError') throw error;
    forget();
    return attempt();
  };
}

async function needGood(health: () => Promise<LibraryHealth>): Promise<void> {
  const { state } = await health();
  if (state !== 'good') throw new LibraryError('recovery', 'The library waits to be recovered.');
}

async function openForReading(onClosed: () => void): Promise<Database> {
  const opening = openDB<LibrarySchema>(NAME, undefined, {
    // There is none yet: it is not for a page to make one.
    upgrade(_db, _oldVersion, _newVersion, transaction) {
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
  });

  const db = await within(PATIENCE, opening, 'The database does not open.');
  if (db.version === SCHEMA_VERSION) return db;
  db.close();
  throw new LibraryError('storage', 'The database is of another version.');
}
