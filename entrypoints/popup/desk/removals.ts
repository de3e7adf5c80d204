import type { EntryRow } from '../../../lib/messages/protocol.ts';
import type { MarkChange } from '../../../lib/paper/mark.ts';

/** A paper that is being taken off the list, or was a moment ago. */
export interface Removal {
  row: EntryRow;
  /** The background's reply: the change that brings the paper back, and the revision that is without it. */
  done: { undo: MarkChange; rev: number } | null;
}

/** The saved rows (newest first) of one revision, with the removed ones kept in the places they had. */
export function holdPlaces(saved: readonly EntryRow[], removals: Iterable<Removal>): readonly EntryRow[] {
  const ids = new Set(saved.map((row) => row.id));
  const gone = [...removals].map(({ row }) => row).filter((row) => !ids.has(row.id));
  if (gone.length === 0) return saved;

  const rows = [...saved];
  for (const row of gone) {
    const at = rows.findIndex((other) => comesBefore(row, other));
    rows.splice(at === -1 ? rows.length : at, 0, row);
  }
  return rows;
}

/** Whether a list of that revision shows that the paper was saved again after its removal. */
export function isSavedAgain({ row, done }: Removal, list: { rev: number; rows: readonly EntryRow[] }): boolean {
  return done !== null && list.rev > done.rev && list.rows.some(({ id }) => id === row.id);
}

/** The order of the list: newest first, then the greater id. */
function comesBefore(row: EntryRow, other: EntryRow): boolean {
  return row.savedAt === other.savedAt ? row.id > other.id : row.savedAt > other.savedAt;
}
