import type { CodeStatus } from '../code/verdict.ts';
import type { Mark, MarkChange, ReadingStatus } from '../paper/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Topic } from '../topics/topic.ts';
import type { CheckProtocol } from './checks.ts';
import type { ImportProtocol } from './importing.ts';
import type { BinRow, EntryRow, HiddenRow, Page, PageRequest, StatusCounts } from './rows.ts';

export type { BinRow, EntryRow, HiddenRow, PaperRow, StatusCounts } from './rows.ts';

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

/** One change of many papers at once. */
export interface MarkManyRequest {
  /** arXiv ids, 10,000 at most. */
  ids: string[];
  /** The same for each; tags not named in it stay. */
  change: MarkChange;
  opId: string;
}

export interface ManyReply {
  rev: number;
  /** Papers that were changed. */
  changed: number;
  /** Ids left out: nothing is known of them, or they would have too many tags. */
  skipped: string[];
  /** To be sent with `undo`; good for a day. */
  undo: string;
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
export interface Protocol extends ImportProtocol, CheckProtocol {
  /** Marks of the given papers; ids without a mark are left out. Like `list` it refuses while health is not good. */
  marks(request: { ids: string[] }): { rev: number; marks: Record<string, Mark> };
  mark(request: MarkRequest): MarkReply;
  /**
   * Saved papers, newest first; with `status` those alone, also in `total`. `counts` are of all saved papers. For first
   * screens: whole libraries come quicker through `lib/library/reader`.
   */
  list(request: PageRequest & { status?: ReadingStatus | undefined }): Page<EntryRow> & { counts: StatusCounts };
  /** Hidden papers, the last hidden first. To show one again: `mark` or `markMany` with `hidden: false`. */
  hidden(request: PageRequest): Page<HiddenRow>;
  /** What was saved and then removed in the last 30 days, the last removed first. */
  bin(request: PageRequest): Page<BinRow>;
  /** In one transaction, of extension pages only; the same `opId` again changes nothing and answers the same. */
  markMany(request: MarkManyRequest): ManyReply;
  /** Takes papers back out of the Bin as they were: moment of saving, note, tags, status. Others are skipped. */
  restore(request: { ids: string[]; opId: string }): ManyReply;
  /** Forgets these papers of the Bin, or without `ids` all of it. The undo is good for a day. */
  emptyBin(request: { ids?: string[] | undefined; opId: string }): ManyReply;
  /**
   * Undoes what answered this token, apart from what the reader decided since. Its own token undoes it in turn; after
   * `emptyBin` there is nothing to that, the Bin can simply be emptied again.
   */
  undo(request: { undo: string; opId: string }): ManyReply;
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
  | 'mass-change'
  | 'storage'
  | 'full'
  | 'recovery'
  | 'unreachable';
