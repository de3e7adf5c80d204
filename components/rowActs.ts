import type { EntryRow } from '../lib/messages/protocol.ts';
import type { ReadingStatus } from '../lib/paper/mark.ts';

/** What a reader can do to one saved paper. None of them changes a view: the next `rows` do. */
export interface RowActs {
  setStatus(row: EntryRow, status: ReadingStatus): void;
  /** Tag → set or taken away; tags that are not named stay. */
  setTags(row: EntryRow, change: Record<string, boolean>): void;
  setNote(row: EntryRow, note: string): void;
  /** Copies a citation. */
  cite(row: EntryRow): void;
  copyLink(row: EntryRow): void;
  /** To the Bin; Undo stands in its place for a while. */
  remove(row: EntryRow): void;
  /** Undoes the removal of that paper; without one, what was done last. */
  undo(id?: string): void;
}

/** Notes that were begun and not saved: they outlive the page. */
export interface NoteDrafts {
  get(id: string): string | null;
  /** Null forgets it. */
  set(id: string, note: string | null): void;
}
