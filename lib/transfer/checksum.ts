import { createPieces } from './pieces.ts';

export interface Checksum {
  /** Lines added so far. */
  readonly count: number;
  add(lines: readonly string[]): void;
  /** Ends it. 64 hexadecimal digits. */
  toHex(): Promise<string>;
}

/**
 * SHA-256 over the UTF-8 of the entries in the order of the file, each as compact JSON and followed by a line break.
 * By the browser, though it wants all of it at once (some 200 MB for 100,000 entries, for as long as it counts): a script
 * that takes a piece at a time is so slow that it made up a third of the time that such a file was read in.
 */
export function createChecksum(): Checksum {
  const pieces = createPieces();
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(lines) {
      if (lines.length === 0) return;
      pieces.add(`${lines.join('\n')}\n`);
      count += lines.length;
    },
    async toHex() {
      const digest = await crypto.subtle.digest('SHA-256', await pieces.toBlob().arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
