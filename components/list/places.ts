import type { Span } from './drawn.ts';
import type { Heights } from './heights.ts';

/** What stands in a list, from top to bottom: rows, and gaps as high as the rows that are not drawn. */
export type Place = { index: number } | { gap: GapName; height: number };

type GapName = 'above' | 'up to it' | 'after it' | 'below';

/**
 * The rows of the span with the gaps around them, and the row `held` in its own place, wherever that is: the one with
 * the keyboard is never taken away. Rows keep their order against the gaps, so that none is moved, which would take the
 * focus from it as well.
 */
export function placesOf({ from, to }: Span, held: number, heights: Heights): Place[] {
  const rows = (start: number, end: number): Place[] =>
    Array.from({ length: Math.max(0, end - start) }, (_, place) => ({ index: start + place }));
  const gap = (name: GapName, start: number, end: number): Place[] =>
    start < end ? [{ gap: name, height: heights.between(start, end) }] : [];

  const { count } = heights;
  if (held >= 0 && held < from) {
    const before = [...gap('above', 0, held), { index: held }, ...gap('after it', held + 1, from)];
    return [...before, ...rows(from, to), ...gap('below', to, count)];
  }
  if (held >= to && held < count) {
    const after = [...gap('up to it', to, held), { index: held }, ...gap('below', held + 1, count)];
    return [...gap('above', 0, from), ...rows(from, to), ...after];
  }
  return [...gap('above', 0, from), ...rows(from, to), ...gap('below', to, count)];
}
