import type { Entry } from '../library/schema.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Reason, Warning } from './reason.ts';

/** One paper out of a file, before the library has seen it. */
export type Incoming =
  /** From Dogear's own format: stamps and all. */
  { kind: 'entry'; entry: Entry } | Plain;

/** What other programs' files tell; an absent field says nothing, and must not change what is there. */
export interface Plain {
  kind: 'plain';
  /** Its title is `arXiv:` and the id where the file has none. */
  paper: Paper;
  /** Milliseconds since 1970, or null. */
  savedAt: number | null;
  status?: ReadingStatus;
  note?: string;
  tags?: string[];
  hidden?: boolean;
}

/** `line`: where it begins in the file, counted from 1. */
export type ParseResult =
  | { state: 'ok'; line: number; incoming: Incoming }
  | { state: 'broken'; line: number; reason: Reason };

/** What a whole file gives: `refused` changes nothing and says why. */
export type Parsed =
  | { state: 'read'; results: ParseResult[]; warnings: Warning[] }
  | { state: 'refused'; reason: Reason };
