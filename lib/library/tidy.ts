import { purgeBin } from './bin.ts';
import { dropImport } from './jobs.ts';
import type { Database, Meta } from './stores.ts';

/** What lies aside for an import whose page is gone is dropped after this long, in milliseconds. */
const OPEN_SPAN = 24 * 60 * 60_000;

/** Between two rounds, in milliseconds. */
const PAUSE = 60 * 60_000;

/**
 * Forgets what its time is over for: papers in the Bin, a few at a time, former entries that no undo needs any more,
 * imports that nobody went on with. `onPurge` is told of each commit.
 */
export async function tidy(db: Database, now: number, onPurge: (meta: Meta) => void): Promise<void> {
  for (let isMore = true; isMore; ) {
    const purged = await purgeBin(db, now);
    if (purged) onPurge(purged.meta);
    isMore = purged?.isMore ?? false;
  }

  const befores = await db.getAllKeysFromIndex('befores', 'until', IDBKeyRange.upperBound(now, true));
  for (const key of befores) await db.delete('befores', key);

  for (const { jobId, touchedAt, done } of await db.getAll('jobs')) {
    if (!done && now - touchedAt > OPEN_SPAN) await dropImport(db, jobId);
    if (done && now > done.undoUntil) await db.delete('jobs', jobId);
  }
}

/** Makes what tidies when a session opens and then once an hour at most, after a commit; a failure waits for the next time. */
export function createTidying(now: () => number, onPurge: (meta: Meta) => void): { begin(db: Database): void } {
  let lastAt = Number.NEGATIVE_INFINITY;

  return {
    begin(db) {
      if (Math.abs(now() - lastAt) < PAUSE) return;
      lastAt = now();
      tidy(db, lastAt, onPurge).catch((error: unknown) => console.error('Dogear: could not tidy up.', error));
    },
  };
}
