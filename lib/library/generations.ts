import * as z from 'zod/mini';
import { type CopiedEntry, type Copy, readCopy } from './copy.ts';
import type { CopyStorage } from './copy-storage.ts';

const HEADS = 'library-copies';
const SLOTS = ['library-copy-0', 'library-copy-1', 'library-copy-2'] as const;

/** A generation is brought up to date in place this long, then the next one begins; in milliseconds. */
const SPAN = 12 * 60 * 60_000;

/** A copy smaller than this part of the newest one does not replace anything unasked. */
const SMALLEST_PART = 0.8;

const headSchema = z.object({
  slot: z.enum(SLOTS),
  begunAt: z.int(),
  at: z.int(),
  count: z.int(),
  rev: z.int(),
  hash: z.int(),
});

/** What is known of a copy without reading it. Moments in milliseconds since 1970. */
export type Head = z.infer<typeof headSchema>;

export type NewCopy = Copy & Pick<Head, 'at' | 'count' | 'rev' | 'hash'>;

/** Heads of the copies at hand, newest first. */
export async function readHeads(storage: CopyStorage): Promise<Head[]> {
  const { [HEADS]: stored } = await storage.get([HEADS]);
  const { data } = z.array(headSchema).safeParse(stored);
  return (data ?? []).sort((a, b) => b.rev - a.rev);
}

/** The newest copy that is whole, or null. */
export async function readNewestGood(storage: CopyStorage): Promise<{ head: Head; entries: CopiedEntry[] } | null> {
  for (const head of await readHeads(storage)) {
    const { [head.slot]: stored } = await storage.get([head.slot]);
    const entries = readCopy(stored, head);
    if (entries) return { head, entries };
  }
  return null;
}

/**
 * Stores a copy, keeping up to three generations. Refuses (answers false) one that is a fifth smaller than the newest, unless
 * the reader accepted the loss; then it begins a generation of its own and the older ones stay.
 */
export async function writeGeneration(storage: CopyStorage, copy: NewCopy, isAccepted: boolean): Promise<boolean> {
  const heads = await readHeads(storage);
  const [newest] = heads;
  if (newest && !isAccepted && copy.count < newest.count * SMALLEST_PART) return false;

  const { version, entries, at, count, rev, hash } = copy;
  const isSameGeneration = newest && !isAccepted && at - newest.begunAt < SPAN;
  const slot = isSameGeneration ? newest.slot : freeSlot(heads);
  const head: Head = { slot, begunAt: isSameGeneration ? newest.begunAt : at, at, count, rev, hash };

  const others = heads.filter((other) => other.slot !== slot);
  await storage.set({ [HEADS]: [head, ...others], [slot]: { version, entries } });
  return true;
}

function freeSlot(heads: readonly Head[]): Head['slot'] {
  const used = new Set(heads.map((head) => head.slot));
  return SLOTS.find((slot) => !used.has(slot)) ?? heads.at(-1)?.slot ?? SLOTS[0];
}
