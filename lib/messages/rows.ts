import type { CodeStatus } from '../code/verdict.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import type { Topic } from '../topics/topic.ts';

/** What lists, facets, sorting and search need of a paper (the abstract stays in the database). */
export interface PaperRow {
  id: string;
  title: string;
  authors: string[];
  authorCount: number | null;
  organization: string | null;
  /** `YYYY-MM-DD`. */
  publishedOn: string | null;
  /** GitHub stars and upvotes, as the page gave them when it was last read; null where it did not say. */
  stars: number | null;
  votes: number | null;
  topics: Topic[];
  code: CodeStatus;
  status: ReadingStatus;
  tags: string[];
  note: string;
}

/** One saved paper. Moments are milliseconds since 1970. */
export interface EntryRow extends PaperRow {
  savedAt: number;
}

/** One hidden paper; it may be saved as well. */
export interface HiddenRow extends PaperRow {
  hiddenAt: number;
  /** null when it is not saved. */
  savedAt: number | null;
  abstract: string | null;
}

/** One paper in the Bin: it was saved at `savedAt` (null: not known any more) and removed at `removedAt`. */
export interface BinRow extends PaperRow {
  removedAt: number;
  savedAt: number | null;
  abstract: string | null;
}

/** Saved papers by reading status. */
export type StatusCounts = Record<ReadingStatus, number>;

/** Some rows of a view: the newest first, and how many there are in all. */
export interface Page<Row> {
  rev: number;
  total: number;
  rows: Row[];
}

/** `limit` rows (all without it) from `offset` on. */
export interface PageRequest {
  limit?: number | undefined;
  offset?: number | undefined;
}
