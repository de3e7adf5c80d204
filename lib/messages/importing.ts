import type { CodeStatus } from '../code/verdict.ts';
import type { Entry } from '../library/schema.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import type { Paper } from '../paper/paper.ts';
import type { Topic } from '../topics/topic.ts';

/**
 * One paper of a file. `entry`: with stamps, as Dogear writes it; merged field by field, the later decision wins.
 * `plain`: from any other file; it saves the paper and fills in what the reader never decided, and never takes the place
 * of the reader's own note, status or tags.
 */
export type Incoming =
  | { kind: 'entry'; entry: Entry }
  | {
      kind: 'plain';
      paper: Paper;
      topics?: Topic[] | undefined;
      code?: CodeStatus | undefined;
      /** Milliseconds since 1970; null when the file does not say. */
      savedAt: number | null;
      status?: ReadingStatus | undefined;
      note?: string | undefined;
      tags?: string[] | undefined;
      /** With `savedAt: null`: hidden only, not saved. */
      hidden?: boolean | undefined;
    };

/**
 * `merge` adds to the library. `replace` makes the list what the file says: saved papers that are not in it go to the
 * Bin, and where it states status, note or tags they take the place of the reader's. Hidden papers stay.
 */
export type ImportMode = 'merge' | 'replace';

/** How many papers an import adds to the list, changes, and leaves as they are; `removed` go to the Bin (`replace`). */
export interface ImportCounts {
  new: number;
  changed: number;
  same: number;
  removed: number;
}

/** What the reader sees of a paper's mark. */
export interface MarkView {
  /** Milliseconds since 1970, or null when it is not saved. */
  savedAt: number | null;
  hidden: boolean;
  status: ReadingStatus;
  note: string;
  tags: string[];
}

/** One paper of the preview. */
export interface ImportChange {
  kind: 'new' | 'changed' | 'removed';
  id: string;
  title: string;
  /** null: nothing was known of the paper. */
  before: MarkView | null;
  after: MarkView;
  /** Title, abstract, authors and the like change too. */
  isPaperChanged: boolean;
}

export interface ImportPreview {
  rev: number;
  counts: ImportCounts;
  /** Saved papers now, and after the import. */
  savedBefore: number;
  savedAfter: number;
  /** More than a fifth of the list would leave it: to be sent with `isConfirmed` after the reader agreed. */
  isMassChange: boolean;
  /** The first changes, in the order of the file. */
  changes: ImportChange[];
}

/** An import that was done. */
export interface ImportDone {
  jobId: string;
  /** Milliseconds since 1970. */
  at: number;
  mode: ImportMode;
  counts: ImportCounts;
  /** Until when it can be undone, also after a restart; ms since 1970. Only the latest one can. */
  undoUntil: number;
}

/**
 * The verbs of an import: begin, chunks (200,000 papers at most), preview as often as wanted, commit or drop; later
 * perhaps undo. What is laid aside and not committed is forgotten after a day.
 */
export interface ImportProtocol {
  importBegin(request: Record<string, never>): { jobId: string };
  /**
   * Lays up to 2,000 papers aside; nothing of the library changes. `place` counts the chunks from 0: the same one
   * again replaces the former, so a retry is safe. Refuses as `invalid` when one paper is not as it should be.
   */
  importChunk(request: { jobId: string; place: number; items: Incoming[] }): { items: number };
  /** What a commit would do now, computed by the same merge. `limit` (100 at most) changes are told in full. */
  importPreview(request: { jobId: string; mode: ImportMode; limit?: number | undefined }): ImportPreview;
  /** All of it in one transaction, or nothing. Refuses a mass change as `mass-change` unless it is confirmed. */
  importCommit(request: {
    jobId: string;
    mode: ImportMode;
    opId: string;
    isConfirmed?: boolean | undefined;
  }): ImportDone & { rev: number };
  /** Forgets what was laid aside. */
  importDrop(request: { jobId: string }): { dropped: boolean };
  /** Puts everything back as it was before, apart from what the reader decided since. */
  importUndo(request: { jobId: string; opId: string }): { rev: number; reverted: number };
  /** The imports that can still be undone: the latest one, or none. */
  imports(request: Record<string, never>): { imports: ImportDone[] };
}
