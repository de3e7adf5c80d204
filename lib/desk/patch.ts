import type { StatusCounts } from '../messages/protocol.ts';
import type { MarkChange } from '../paper/mark.ts';
import type { Reading } from './readLibrary.ts';
import { insertRows } from './removals.ts';
import type { DeskRow } from './state.ts';

/*
 * What an act of this page did to the list, told by the background's reply: reading 100,000 rows again for one of them
 * would take a second. Only the revision right after the one that is known can be made so; any other is read.
 */

/** The reading after a change of these papers that made revision `rev`, or null where it has to be read again. */
export function applyChange(
  reading: Reading,
  rev: number,
  ids: ReadonlySet<string>,
  change: MarkChange,
): Reading | null {
  if (rev !== reading.rev + 1 || !reading.isWhole) return null;
  if (change.saved === true) return null;

  const rows =
    change.saved === false
      ? reading.rows.filter(({ id }) => !ids.has(id))
      : reading.rows.map((row) => (ids.has(row.id) ? applyToRow(row, change) : row));
  return recount({ ...reading, rev, rows });
}

/**
 * The reading after an undo that made revision `rev` and put these rows back as they were before the act that made
 * revision `done`. Where something else was committed in between, the rows may have changed since: null.
 */
export function putBack(reading: Reading, rev: number, before: readonly DeskRow[], done: number): Reading | null {
  if (rev !== reading.rev + 1 || rev !== done + 1 || !reading.isWhole) return null;

  const ids = new Set(before.map(({ id }) => id));
  const others = reading.rows.filter(({ id }) => !ids.has(id));
  return recount({ ...reading, rev, rows: insertRows(others, before) });
}

export function countStatuses(rows: readonly DeskRow[]): StatusCounts {
  const counts: StatusCounts = { 'to read': 0, reading: 0, read: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

function recount(reading: Reading): Reading {
  return { ...reading, total: reading.rows.length, counts: countStatuses(reading.rows) };
}

function applyToRow(row: DeskRow, { status, note, tags = {} }: MarkChange): DeskRow {
  const kept = row.tags.filter((tag) => tags[tag] !== false);
  const added = Object.keys(tags).filter((tag) => tags[tag] && !kept.includes(tag));
  return { ...row, status: status ?? row.status, note: note ?? row.note, tags: [...kept, ...added].sort() };
}
