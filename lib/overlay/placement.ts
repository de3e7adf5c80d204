import type { Survey } from './survey.ts';

/** What placement needs to know of a card; `lib/listing` reads it. */
export interface Place {
  element: HTMLElement;
  copies: number;
  hasPicture: boolean;
  byline: HTMLElement | null;
  comments: HTMLElement | null;
}

/** Where a host goes: as the last child of `parent`, or in front of `before` in it. */
export interface Home {
  parent: HTMLElement;
  before: Node | null;
  layout: Layout;
}

/**
 * `picture`: over the picture's upper corners. `stack`: the same on a small picture at the left (trending, wide).
 * `row`: at the free end of the byline row. `line`: a line of its own, where there is no such room. `folded`: hidden.
 */
export type Layout = 'picture' | 'stack' | 'row' | 'line' | 'folded';

/** The host page's own breakpoint: from here on a byline row has room, and trending cards show their wide copy. */
export const WIDE = '(width >= 768px)';

/**
 * Which element gets the marks as its last child, and how they lie in it. Always the card itself, but for search
 * results on a wide page: only the byline row knows how much room its own text leaves. Where the page keeps the
 * comments at the row's end, the free part of the row is in front of them.
 */
export function placeMarks(place: Place, isHidden: boolean, isWide: boolean, survey: Survey): Home {
  const { element, byline, comments, hasPicture, copies } = place;
  if (isHidden) return { parent: element, before: null, layout: 'folded' };
  if (hasPicture && survey.holdsOverlay(place)) {
    return { parent: element, before: null, layout: copies > 1 && isWide ? 'stack' : 'picture' };
  }
  if (!byline || !isWide) return { parent: element, before: null, layout: 'line' };

  const isInRow = comments?.parentElement === byline;
  return { parent: byline, before: isInRow && survey.endsWithComments() ? comments : null, layout: 'row' };
}
