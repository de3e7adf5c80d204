const GAP = 6;
const MARGIN = 8;

/** Puts an open tooltip below its control, or above where the window ends; one read, then one write. */
export function placeTip(control: Element, bubble: HTMLElement): void {
  const anchor = control.getBoundingClientRect();
  const size = bubble.getBoundingClientRect();

  const isLow = anchor.bottom + GAP + size.height > window.innerHeight - MARGIN;
  const top = isLow ? anchor.top - GAP - size.height : anchor.bottom + GAP;
  const left = Math.min(anchor.left, window.innerWidth - MARGIN - size.width);

  bubble.style.top = `${Math.max(MARGIN, top)}px`;
  bubble.style.left = `${Math.max(MARGIN, left)}px`;
}
