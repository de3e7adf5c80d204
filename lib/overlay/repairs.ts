const MAX_REPAIRS = 5;
const WINDOW_MS = 10_000;

/**
 * Says whether a card's marks may be put back once more: five times in ten seconds, then no more until the window has
 * passed. When another script keeps removing them, the reader's processor matters more than the marks.
 */
export function createRepairLimit(now: () => number = () => performance.now()): (card: object) => boolean {
  const repairs = new WeakMap<object, number[]>();

  return (card) => {
    const recent = (repairs.get(card) ?? []).filter((at) => now() - at < WINDOW_MS);
    repairs.set(card, recent);
    if (recent.length >= MAX_REPAIRS) return false;
    recent.push(now());
    return true;
  };
}
