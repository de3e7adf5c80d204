import type { DeskRow } from './state.ts';

/** A paper that is being taken off the list, or was a moment ago. */
export interface Removal {
  row: DeskRow;
  /** The background's reply: what undoes the removal, and the revision that is without the paper. */
  done: { undo: string; rev: number } | null;
}

/** The saved rows (newest first) of one revision, with the removed ones kept in the places they had. */
export function holdPlaces(saved: readonly DeskRow[], removals: Iterable<Removal>): readonly DeskRow[] {
  const gone = [...removals].map(({ row }) => row).filter(({ id }) => !saved.some((row) => row.id === id));
  return gone.length === 0 ? saved : insertRows(saved, gone);
}

/** Puts rows where they belong in the order of the list. */
export function insertRows(saved: readonly DeskRow[], others: readonly DeskRow[]): readonly DeskRow[] {
  const rows = [...saved];
  for (const row of others) {
    const at = rows.findIndex((other) => compareRows(row, other) < 0);
    rows.splice(at === -1 ? rows.length : at, 0, row);
  }
  return rows;
}

/** Whether a list of that revision shows that the paper was saved again after its removal. */
export function isSavedAgain({ row, done }: Removal, list: { rev: number; rows: readonly DeskRow[] }): boolean {
  return done !== null && list.rev > done.rev && list.rows.some(({ id }) => id === row.id);
}

/** The order of the list: newest first, then the greater id. */
function compareRows(row: DeskRow, other: DeskRow): number {
  return other.savedAt - row.savedAt || (row.id > other.id ? -1 : 1);
}
