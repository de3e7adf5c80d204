import { sha256 } from '@noble/hashes/sha2.js';

export interface Checksum {
  /** Lines added so far. */
  readonly count: number;
  add(lines: readonly string[]): void;
  /** Ends it. 64 hexadecimal digits. */
  toHex(): string;
}

/**
 * SHA-256 over the UTF-8 of the entries in the order of the file, each as compact JSON and followed by a line break.
 * By noble, because the browser's own digest wants all of it at once, some 200 MB for 100,000 entries.
 */
export function createChecksum(): Checksum {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(lines) {
      if (lines.length === 0) return;
      hash.update(encoder.encode(`${lines.join('\n')}\n`));
      count += lines.length;
    },
    toHex: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
