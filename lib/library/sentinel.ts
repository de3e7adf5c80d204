import * as z from 'zod/mini';
import type { CopyStorage } from './copy-storage.ts';
import type { Meta } from './migrations.ts';

const KEY = 'library-sentinel';

const sentinelSchema = z.object({ count: z.int(), rev: z.int(), hash: z.int() });

/**
 * What the database held after a commit, kept outside of it. Browsers replace a damaged database by an empty
 * or shorter one without a word; this is what tells. It may be older than the database, never newer.
 */
export type Sentinel = z.infer<typeof sentinelSchema>;

export async function readSentinel(storage: CopyStorage): Promise<Sentinel | null> {
  const { [KEY]: stored } = await storage.get([KEY]);
  const { data } = sentinelSchema.safeParse(stored);
  return data ?? null;
}

/**
 * Makes a writer that starts at once. While one write is under way the latest of the others waits, so that an
 * older sentinel never ends on top. Settles when the given one, or a later one, is written.
 */
export function createSentinelWriter(storage: CopyStorage): (meta: Meta) => Promise<void> {
  let next: Sentinel | null = null;
  let writing: Promise<void> | null = null;

  const writeAll = async () => {
    try {
      while (next) {
        const sentinel: Sentinel = next;
        next = null;
        await storage.set({ [KEY]: sentinel });
      }
    } finally {
      writing = null;
    }
  };

  return ({ count, rev, hash }) => {
    next = { count, rev, hash };
    writing ??= writeAll();
    return writing;
  };
}

/** Whether a database that holds `found` has lost something of what was last committed. */
export function hasLost(found: Sentinel, expected: Sentinel): boolean {
  if (found.count < expected.count || found.rev < expected.rev) return true;
  return found.rev === expected.rev && found.hash !== expected.hash;
}
