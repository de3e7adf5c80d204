import type { Reason } from './reason.ts';

/** Bytes of a file. */
export const MAX_FILE_SIZE = 256 * 1024 * 1024;
/** Items in a file. */
export const MAX_ITEMS = 200_000;
/** Brackets within brackets, in JSON and BibTeX. */
export const MAX_DEPTH = 50;
/** Characters of one item; entries at their longest stay well below. */
export const MAX_ITEM_LENGTH = 4_000_000;

/** Why a file of this size (bytes) must not even be read, or null. Ask before reading. */
export function refuseSize(size: number): Reason | null {
  if (size > MAX_FILE_SIZE) return { key: 'fileTooLarge', limit: MAX_FILE_SIZE };
  return size === 0 ? { key: 'empty' } : null;
}
