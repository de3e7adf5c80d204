/** Rows that are chosen for an act on several. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** The row that was clicked last: a range reaches from it. */
  anchor: string | null;
}

export const NO_CHOICE: Choice = { ids: new Set(), anchor: null };

/**
 * The choice after a click on one row. With `isRange` all rows from the last clicked one follow it, in the order in
 * which they are shown; without a last one, or where it is not shown any more, it is a click like any other.
 */
export function toggleRow(choice: Choice, id: string, isRange: boolean, order: readonly { id: string }[]): Choice {
  const isOn = !choice.ids.has(id);
  const ids = new Set(choice.ids);
  for (const each of isRange ? rangeOf(choice.anchor, id, order) : [id]) {
    if (isOn) ids.add(each);
    else ids.delete(each);
  }
  return { ids, anchor: id };
}

/** What is chosen and can be seen: an act never reaches a row that the reader has filtered away. */
export function chosenAmong<Row extends { id: string }>({ ids }: Choice, rows: readonly Row[]): Row[] {
  return ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id));
}

function rangeOf(anchor: string | null, id: string, order: readonly { id: string }[]): string[] {
  const from = order.findIndex((row) => row.id === anchor);
  const to = order.findIndex((row) => row.id === id);
  if (from === -1 || to === -1) return [id];
  return order.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
}
