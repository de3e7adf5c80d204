import type { CopyStorage } from './copy-storage.ts';
import { readNewestGood } from './generations.ts';
import { restoreCopy } from './repair.ts';
import type { Session } from './session.ts';
import type { Meta } from './stores.ts';

/**
 * After a power cut the database may be without the last clicks, though it has every paper. A copy as new as it is
 * brings back what is left of them, and there is nothing to ask the reader. Answers the library's record afterwards, or
 * null where there is no such copy.
 */
export async function rejoin({ db, meta, expected }: Session, storage: CopyStorage, now: number): Promise<Meta | null> {
  const good = await readNewestGood(storage);
  if (!good || good.head.rev < meta.rev) return null;
  return restoreCopy(db, good.entries, Math.max(expected?.rev ?? 0, good.head.rev), now);
}
