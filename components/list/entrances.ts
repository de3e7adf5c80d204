/** What of a row takes the keyboard: its title, or the Undo in its place. */
export function findControl(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('.title, .removed .undo') ?? null;
}

/** The way into the list of the page from above. */
export function findFirst(): HTMLElement | null {
  return findControl(document.querySelector('.papers'));
}

/** The way back into it: the row that had the keyboard last, or else the first one in sight, as Tab has it. */
export function findCurrent(): HTMLElement | null {
  return findControl(document.querySelector('.papers > [data-tab="yes"]'));
}
