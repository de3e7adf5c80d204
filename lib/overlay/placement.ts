/** What placement needs to know of a card; `lib/listing` reads it. */
export interface Place {
  element: HTMLElement;
  copies: number;
  hasPicture: boolean;
  byline: HTMLElement | null;
}

/**
 * `picture`: over the picture's upper corners. `stack`: the same on a small picture at the left (trending, wide).
 * `row`: at the free end of the byline row. `line`: a line of its own, where there is no such room. `folded`: hidden.
 */
export type Layout = 'picture' | 'stack' | 'row' | 'line' | 'folded';

/** From this width on a byline row has room for the marks beside it. */
export const WIDE = '(width >= 768px)';

/**
 * Which element gets the marks as its last child, and how they lie in it. Always the card itself, but for search
 * results on a wide page: only the byline row knows how much room its own text leaves.
 */
export function placeMarks(place: Place, isHidden: boolean, isWide: boolean): { parent: HTMLElement; layout: Layout } {
  if (isHidden) return { parent: place.element, layout: 'folded' };
  if (place.hasPicture) return { parent: place.element, layout: place.copies > 1 ? 'stack' : 'picture' };
  if (place.byline && isWide) return { parent: place.byline, layout: 'row' };
  return { parent: place.element, layout: 'line' };
}
