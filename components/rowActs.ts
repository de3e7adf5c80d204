import type { EntryRow } from '../lib/messages/protocol.ts';
import type { ReadingStatus } from '../lib/paper/mark.ts';

/** What a reader can do to one saved paper. None of them changes a view: the next `rows` do. */
export interface RowActs {
  /** Shows the paper on the host, in a new tab. */
  open(row: EntryRow): void;
  setStatus(row: EntryRow, status: ReadingStatus): void;
  /** Tag → set or taken away; tags that are not named stay. */
  setTags(row: EntryRow, change: Record<string, boolean>): void;
  setNote(row: EntryRow, note: string): void;
  /** Copies a citation. */
  cite(row: EntryRow): void;
  copyLink(row: EntryRow): void;
  /** To the Bin; Undo stands in its place for a while. */
  remove(row: EntryRow): void;
  /** Undoes the removal of that paper, or what was done last. */
  undo(id: string): void;
}
