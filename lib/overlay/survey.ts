import type { Place } from './placement.ts';

/** Traits of the page's style sheet that decide where marks can lie; read all at once, before anything is written. */
export interface Survey {
  /** Whether something laid over the card stays in it. Not so where the page's styles are missing or have changed. */
  holdsOverlay(place: Place): boolean;
  /** Whether the page puts the comments at the far end of the byline row: a trait of its styles, one card tells for all. */
  endsWithComments(): boolean;
}

/** Remembers what it read of each card; `look` reads the cards that are new. */
export function createSurvey(): Survey & { look(places: Place[]): void } {
  const isPositioned = new WeakMap<HTMLElement, boolean>();
  let atEnd: boolean | null = null;

  return {
    look(places) {
      for (const { element, hasPicture } of places) {
        if (!hasPicture || isPositioned.has(element)) continue;
        isPositioned.set(element, getComputedStyle(element).position !== 'static');
      }
      atEnd ??= readCommentsAtEnd(places);
    },
    holdsOverlay: ({ element }) => isPositioned.get(element) ?? false,
    endsWithComments: () => atEnd ?? false,
  };
}

function readCommentsAtEnd(places: Place[]): boolean | null {
  const sample = places.find(({ byline, comments }) => byline !== null && comments?.parentElement === byline);
  if (!sample?.byline || !sample.comments) return null;

  const row = sample.byline.getBoundingClientRect();
  return row.width === 0 ? null : row.right - sample.comments.getBoundingClientRect().right < 2;
}
