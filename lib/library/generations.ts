import * as z from 'zod/mini';
import { type CopiedEntry, type Copy, readCopy } from './copy.ts';
import type { CopyStorage } from './copy-storage.ts';

const HEADS = 'library-copies';
const SLOTS = ['library-copy-0', 'library-copy-1', 'library-copy-2'] as const;

/** A generation is brought up to date in place this long, then the next one begins; in milliseconds. */
const SPAN = 12 * 60 * 60_000;

/** A copy smaller than this part of the newest one does not replace anything unasked. */
const SMALLEST_PART = 0.8;

/** A copy with papers that the reader gave up is kept for this long, in milliseconds. */
const PINNED_FOR = 30 * 24 * 60 * 60_000;

const headSchema = z.object({
  slot: z.enum(SLOTS),
  begunAt: z.int(),
  at: z.int(),
  count: z.int(),
  rev: z.int(),
  hash: z.int(),
  /** What the reader gave up although it is in this copy. */
  givenUp: z.optional(z.object({ at: z.int(), count: z.int() })),
});

/** What is known of a copy without reading it. Moments in milliseconds since 1970. */
export type Head = z.infer<typeof headSchema>;

export interface GoodCopy {
  head: Head;
  entries: CopiedEntry[];
}

export type NewCopy = Copy & Pick<Head, 'at' | 'count' | 'rev' | 'hash'>;

/** Heads of the copies at hand, newest first. */
export async function readHeads(storage: CopyStorage): Promise<Head[]> {
  const { [HEADS]: stored } = await storage.get([HEADS]);
  const { data } = z.array(headSchema).safeParse(stored);
  return (data ?? []).sort((a, b) => b.rev - a.rev);
}

/** Takes other heads for the copies at hand, which stay as they are. */
export async function writeHeads(storage: CopyStorage, heads: readonly Head[]): Promise<void> {
  await storage.set({ [HEADS]: heads });
}

/** The copy that a head speaks of, or null if it is not whole. */
export async function readGood(storage: CopyStorage, head: Head): Promise<GoodCopy | null> {
  const { [head.slot]: stored } = await storage.get([head.slot]);
  const entries = readCopy(stored, head);
  return entries && { head, entries };
}

/** The newest copy that is whole, or null. */
export async function readNewestGood(storage: CopyStorage): Promise<GoodCopy | null> {
  for (const head of await readHeads(storage)) {
    const good = await readGood(storage, head);
    if (good) return good;
  }
  return null;
}

/** Whether the copy must stay, since something in it was given up not long ago. */
export function isPinned({ givenUp }: Head, now: number): boolean {
  return givenUp !== undefined && now - givenUp.at < PINNED_FOR;
}

/**
 * Stores a copy, keeping up to three generations. Refuses (answers false) one that is a fifth smaller than the newest.
 * One from before `settledRev`, the last recovery, is no measure: then the copy begins a generation of its own.
 */
export async function writeGeneration(storage: CopyStorage, copy: NewCopy, settledRev: number): Promise<boolean> {
  const heads = await readHeads(storage);
  const newest = heads[0] && heads[0].rev >= settledRev ? heads[0] : undefined;
  if (newest && copy.count < newest.count * SMALLEST_PART) return false;

  const { version, entries, at, count, rev, hash } = copy;
  const isSameGeneration = newest && at - newest.begunAt < SPAN && !isPinned(newest, at);
  const slot = isSameGeneration ? newest.slot : freeSlot(heads, at);
  const head: Head = { slot, begunAt: isSameGeneration ? newest.begunAt : at, at, count, rev, hash };

  const others = heads.filter((other) => other.slot !== slot);
  await storage.set({ [HEADS]: [head, ...others], [slot]: { version, entries } });
  return true;
}

/** An unused one, or that of the oldest copy which need not stay. */
function freeSlot(heads: readonly Head[], now: number): Head['slot'] {
  const used = new Set(heads.map((head) => head.slot));
  const oldest = heads.findLast((head) => !isPinned(head, now)) ?? heads.at(-1);
  return SLOTS.find((slot) => !used.has(slot)) ?? oldest?.slot ?? SLOTS[0];
}
