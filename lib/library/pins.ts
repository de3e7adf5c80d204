import type { GivenUp, LibraryHealth } from '../messages/protocol.ts';
import type { CopyStorage } from './copy-storage.ts';
import { type GoodCopy, type Head, isPinned, readGood, readHeads, readNewestGood, writeHeads } from './generations.ts';

/** Copies that may be pinned at once: the third slot stays for new ones. */
const MAX_PINS = 2;

/** A library that is well, with what the reader gave up and can still bring back. */
export function wellWith(heads: readonly Head[], now: number): Extract<LibraryHealth, { state: 'good' }> {
  const pins = pinsOf(heads, now);
  const [latest] = pins;
  if (!latest) return { state: 'good' };

  const count = pins.reduce((sum, pin) => sum + pin.count, 0);
  return { state: 'good', givenUp: { at: latest.at, count } };
}

/** Keeps the newest whole copy, if there is one, while the `count` papers that are given up now can be brought back. */
export async function pinNewest(storage: CopyStorage, count: number, now: number): Promise<void> {
  const good = await readNewestGood(storage);
  if (!good) return;

  const heads = await readHeads(storage);
  const pinned = heads.map((head) => (head.slot === good.head.slot ? pin(head, { at: now, count }, now) : head));
  const oldest = pinsOf(pinned, now)[MAX_PINS];
  await writeHeads(
    storage,
    pinned.map((head) => (oldest && head.givenUp === oldest ? withoutPin(head) : head)),
  );
}

/** The pinned copies, those that are whole. */
export async function readPinned(storage: CopyStorage, now: number): Promise<GoodCopy[]> {
  const heads = (await readHeads(storage)).filter((head) => isPinned(head, now));
  const copies = await Promise.all(heads.map((head) => readGood(storage, head)));
  return copies.filter((copy) => copy !== null);
}

/** What these copies hold is not given up any more: they may go with time. */
export async function unpin(storage: CopyStorage, copies: readonly GoodCopy[]): Promise<void> {
  const slots = new Set(copies.map(({ head }) => head.slot));
  const heads = await readHeads(storage);
  await writeHeads(
    storage,
    heads.map((head) => (slots.has(head.slot) ? withoutPin(head) : head)),
  );
}

function pin(head: Head, { at, count }: GivenUp, now: number): Head {
  const former = isPinned(head, now) ? (head.givenUp?.count ?? 0) : 0;
  return { ...head, givenUp: { at, count: former + count } };
}

function withoutPin({ givenUp: _givenUp, ...head }: Head): Head {
  return head;
}

/** Latest first. */
function pinsOf(heads: readonly Head[], now: number): GivenUp[] {
  return heads
    .filter((head) => isPinned(head, now))
    .flatMap(({ givenUp }) => givenUp ?? [])
    .sort((one, other) => other.at - one.at);
}
