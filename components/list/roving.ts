/** The row of that paper, if it is drawn. */
export function findRow(list: Element | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
}

const CONTROLS = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Makes the controls of one row the only ones of the list that Tab comes to: ten in each of thousands of rows would
 * stand between the reader and what follows the list. The arrow keys go from row to row.
 */
export function rove(list: Element | null, current: Element | null): void {
  for (const row of (list?.children ?? []) as Iterable<HTMLElement>) {
    const isCurrent = row === current;
    // The current one may have got controls since.
    if (!isCurrent && row.dataset.tab === 'no') continue;
    if (!isCurrent || row.dataset.tab === 'no') {
      for (const control of row.querySelectorAll<HTMLElement>(CONTROLS)) control.tabIndex = isCurrent ? 0 : -1;
    }
    row.dataset.tab = isCurrent ? 'yes' : 'no';
  }
}
