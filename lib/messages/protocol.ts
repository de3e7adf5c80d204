import type { CodeStatus } from '../code/verdict.ts';
import type { Mark, MarkChange, ReadingStatus } from '../paper/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Topic } from '../topics/topic.ts';

/** A paper with what was worked out about it on the listing. */
export interface PaperRecord {
  paper: Paper;
  topics: Topic[];
  code: CodeStatus;
}

export interface MarkRequest {
  /** arXiv id. */
  id: string;
  /** Needed the first time a paper is marked; later it refreshes what is stored. */
  record?: PaperRecord | undefined;
  change: MarkChange;
  /** Made once per click: a retry with the same id changes nothing and answers how things stand. */
  opId: string;
}

export interface MarkReply {
  rev: number;
  mark: Mark;
  /** The inverse change: send it to undo. */
  undo: MarkChange;
}

/** One saved paper as lists show it (the abstract stays in the database). */
export interface EntryRow {
  id: string;
  title: string;
  authors: string[];
  authorCount: number | null;
  organization: string | null;
  publishedOn: string | null;
  topics: Topic[];
  code: CodeStatus;
  /** Milliseconds since 1970. */
  savedAt: number;
  status: ReadingStatus;
  tags: string[];
  note: string;
}

/** Papers that the reader gave up on the recovery screen and can still bring back: when (ms since 1970), how many. */
export interface GivenUp {
  at: number;
  count: number;
}

/**
 * `recovery`: the database holds less than was last committed; `unreadable`: it cannot be opened. `copyAt` is 0 where
 * there is no copy to bring back. See `lib/library/backup`.
 */
export type LibraryHealth =
  | { state: 'good'; givenUp?: GivenUp }
  | { state: 'recovery'; expected: number; found: number; copyAt: number; copyCount: number }
  | { state: 'unreadable'; reason: string; copyAt: number; copyCount: number };

/** What extension pages and content scripts may ask of the background: one method a verb, one argument each. */
export interface Protocol {
  /** Marks of the given papers; ids without a mark are left out. Like `list` it refuses while health is not good. */
  marks(request: { ids: string[] }): { rev: number; marks: Record<string, Mark> };
  mark(request: MarkRequest): MarkReply;
  /** Saved papers, newest first; `limit` of them from `offset` on. `total` counts all saved ones. */
  list(request: { limit?: number | undefined; offset?: number | undefined }): {
    rev: number;
    total: number;
    rows: EntryRow[];
  };
  health(request: Record<string, never>): LibraryHealth;
  /** Brings the second copy, or what was given up, back (`restore`), or accepts the database as it is (`accept`). */
  recover(request: { choice: 'restore' | 'accept' }): LibraryHealth;
}

export type Verb = keyof Protocol;
export type RequestOf<V extends Verb> = Parameters<Protocol[V]>[0];
export type ReplyOf<V extends Verb> = ReturnType<Protocol[V]>;

/** Sent by the background to every listing tab and open extension page after a commit. */
export interface Announcement {
  rev: number;
}

/** What a listing tab answers when the popup asks how it is doing. */
export interface TabReport {
  listing: 'daily' | 'weekly' | 'monthly' | 'trending' | 'search' | null;
  /** Cards found on the page, and those of them that carry Dogear's marks. */
  found: number;
  recognised: number;
}

export type ErrorCode =
  | 'forbidden'
  | 'invalid'
  | 'private'
  | 'unknown-paper'
  | 'storage'
  | 'full'
  | 'recovery'
  | 'unreachable';
