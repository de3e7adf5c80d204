import type { Entry } from '../library/schema.ts';

/** Writes one file in pieces, so that no list is too long for one string. Used once, batches in order. */
export interface Writer {
  write(entries: readonly Entry[]): string;
  /** What stands after the last entry; of a file without entries it is all. */
  end(): string | Promise<string>;
}
