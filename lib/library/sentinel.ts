import * as z from 'zod/mini';
import type { CopyStorage } from './copy-storage.ts';
import type { Meta } from './stores.ts';

const KEY = 'library-sentinel';

const sentinelSchema = z.object({ count: z.int(), rev: z.int(), hash: z.int() });

/**
 * What the database held after a commit, kept outside of it. Browsers replace a damaged database by an empty
 * or shorter one without a word; this is what tells. It may be older than the database (the background was stopped
 * between the two), and newer: an ordinary commit that was not yet on the disk is lost in a power cut.
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

/**
 * How a database that holds `found` stands to what was last committed: `behind` when only the last changes of papers
 * that it still has are missing, `lost` when papers are, or when it is another library.
 */
export function compare(found: Sentinel, expected: Sentinel): 'whole' | 'behind' | 'lost' {
  if (found.rev > expected.rev) return 'whole';
  if (found.count < expected.count) return 'lost';
  if (found.rev < expected.rev) return 'behind';
  return found.count === expected.count && found.hash === expected.hash ? 'whole' : 'lost';
}
