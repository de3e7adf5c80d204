import { deleteDB, openDB } from 'idb';
import { abort } from './commit.ts';
import { LateError, PATIENCE, UPGRADE_PATIENCE, within } from './deadline.ts';
import { asLibraryError, LibraryError, nameOf } from './errors.ts';
import { migrate } from './migrations.ts';
import { type Database, type LibrarySchema, NAME, SCHEMA_VERSION } from './stores.ts';

export interface Opened {
  db: Database;
  /** Chromium found the files beyond repair and began anew; it says so only this once. */
  isLost: boolean;
}

/**
 * Opens the database. `onClosed` is called when the connection ends without our asking, or makes room for a
 * newer version. Rejects when blocked, out of time, damaged, or written by a newer version (`VersionError`).
 */
export async function openDatabase(onClosed: () => void, patience = PATIENCE): Promise<Opened> {
  let isLost = false;
  let refuse: (error: Error) => void = () => undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });

  let begin: () => void = () => undefined;
  const upgrading = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let upgradedFrom = 0;
  let failure: unknown;

  const opening = openDB<LibrarySchema>(NAME, SCHEMA_VERSION, {
    upgrade(db, oldVersion, _newVersion, transaction, event) {
      isLost = 'dataLoss' in event && event.dataLoss === 'total';
      begin();
      upgradedFrom = oldVersion;
      const fail = (error: unknown) => {
        failure ??= error;
        abort(transaction);
      };
      transaction.done.catch(fail);
      migrate(db, oldVersion, transaction).catch(fail);
    },
    blocked: () => refuse(new LibraryError('storage', 'Another window holds an older database open.')),
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
  });

  try {
    const opened = Promise.race([opening, blocked]);
    await within(patience, Promise.race([opened, upgrading]), 'The database does not open.');
    return { db: await within(UPGRADE_PATIENCE, opened, 'The database is not upgraded.'), isLost };
  } catch (error) {
    closeLater(opening);
    throw upgradedFrom > 0 ? failureOfUpgrade(failure ?? error) : error;
  }
}

/**
 * An upgrade that failed left all as it was. Only what the browser says of its files may be taken for damage: a restored
 * copy holds less than a library that lacks space, or time.
 */
function failureOfUpgrade(error: unknown): unknown {
  if (error instanceof LateError) return new LibraryError('storage', error.message);
  const isOfTheFiles = error instanceof DOMException && !/^(?:Abort|QuotaExceeded)Error$/.test(error.name);
  return isOfTheFiles ? error : asLibraryError(error);
}

/** A connection that comes after we stopped waiting would hold up the next one. */
function closeLater(opening: Promise<Database>): void {
  opening.then(
    (db) => db.close(),
    () => undefined,
  );
}

/** Opening failed because a newer version wrote the database: it is whole, only not ours to touch. */
export function isFromNewerVersion(error: unknown): boolean {
  return nameOf(error) === 'VersionError';
}

/**
 * Opening failed in the browser's own files: no other window, no full disk and no newer version of Dogear explains it.
 * Firefox tells some damage by never answering.
 */
export function isDamaged(error: unknown): boolean {
  if (error instanceof LateError) return true;
  return !(error instanceof LibraryError) && nameOf(error) !== 'QuotaExceededError' && !isFromNewerVersion(error);
}

/** Only for a database that does not open any more, and of which a good copy is at hand. */
export async function discardDatabase(): Promise<void> {
  await within(PATIENCE, deleteDB(NAME), 'The damaged database cannot be removed.');
}
