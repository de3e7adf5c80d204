import type { ImportDone, Incoming } from '../messages/importing.ts';

/** An import: what is laid aside for it, or what became of it. Moments in milliseconds since 1970. */
export interface Job {
  jobId: string;
  touchedAt: number;
  /** Papers in each part that lies aside, by its place. */
  sizes: Record<number, number>;
  /** After the commit. */
  opId?: string;
  done?: ImportDone;
  /** The library's clock at the end of the commit: what was decided since has a later stamp. */
  until?: string;
  undone?: { opId: string; reverted: number };
}

/**
 * One part of what is laid aside: its papers, or, in the place of `idsOf` the job, their ids alone. A walk asks for the ids
 * first, and to read 100,000 papers for them took more than a second.
 */
export interface Staged {
  jobId: string;
  place: number;
  items?: Incoming[];
  ids?: string[];
}

export function idsOf(jobId: string): string {
  return `${jobId} ids`;
}
