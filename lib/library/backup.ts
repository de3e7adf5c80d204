import type { CopyStorage } from './copy-storage.ts';
import { type Head, writeGeneration } from './generations.ts';
import { createSentinelWriter } from './sentinel.ts';
import type { Snapshot } from './snapshot.ts';
import type { Meta } from './stores.ts';

/** A copy follows the first commit by this much, in milliseconds, and by more the longer it takes to write. */
const DELAY = 1_000;
const DELAY_PER_ENTRY = 0.1;

export interface Backup {
  /** Tells of a commit: the sentinel is written at once, a copy soon. */
  committed(meta: Meta): void;
  /** Sees to it at open that what a stopped worker left unwritten is made up for. */
  catchUp(meta: Meta, sentinelRev: number, newest: Head | undefined): void;
  /** Sentinel and copy now, after a recovery. */
  writeNow(meta: Meta): Promise<void>;
  /** Writes what is due; settles when it is written. */
  flush(): Promise<void>;
}

interface Source {
  now(): number;
  /** What there is to copy, or null while the database is in doubt. */
  snapshot(withNotes: boolean): Promise<Snapshot | null>;
  /** The database holds something else than its own record says: nothing more may be written to it. */
  onDamage(found: number, expected: number): Promise<void>;
}

/**
 * Keeps the sentinel and the second copy up. A failure here never fails the reader's click, which is
 * committed by then; it is written to the console and made up for at the next commit.
 */
export function createBackup(storage: CopyStorage, source: Source): Backup {
  const writeSentinel = createSentinelWriter(storage);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The last of each queue; they never reject. */
  let copying: Promise<void> = Promise.resolve();
  let marking: Promise<void> = Promise.resolve();

  const copy = async () => {
    const snapshot = await source.snapshot(await storage.isPrivate);
    if (!snapshot) return;

    const { entries, meta, isWhole } = snapshot;
    const { count, rev, hash, settledRev = 0 } = meta;
    const head = { at: source.now(), count, rev, hash };
    const isKept = isWhole && (await writeGeneration(storage, { version: 1, entries, ...head }, settledRev));
    if (!isKept) await source.onDamage(entries.length, count);
  };

  const stopTimer = () => {
    const isDue = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    return isDue;
  };

  /** One after the other: two copies at once could each take the slot of the other. */
  const copyNow = () => {
    stopTimer();
    copying = copying.then(copy).catch(complain);
    return copying;
  };

  const copySoon = (count: number) => {
    timer ??= setTimeout(() => void copyNow(), DELAY + count * DELAY_PER_ENTRY);
  };

  const markNow = (meta: Meta) => {
    marking = writeSentinel(meta).catch(complain);
    return marking;
  };

  return {
    committed(meta) {
      void markNow(meta);
      copySoon(meta.count);
    },
    catchUp(meta, sentinelRev, newest) {
      if (meta.rev > sentinelRev) void markNow(meta);
      if (meta.rev > (newest?.rev ?? 0)) copySoon(meta.count);
    },
    async writeNow(meta) {
      await markNow(meta);
      await copyNow();
    },
    async flush() {
      if (stopTimer()) void copyNow();
      await Promise.all([copying, marking]);
    },
  };
}

function complain(error: unknown): void {
  console.error('Dogear: the second copy was not written.', error);
}
