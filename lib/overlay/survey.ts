import type { Place } from './placement.ts';

/** Traits of the page's style sheet that decide where marks can lie; read all at once, before anything is written. */
export interface Survey {
  /** Whether something laid over the card stays in it. Not so where the page's styles are missing or have changed. */
  holdsOverlay(place: Place): boolean;
  /** Whether the page puts the comments at the far end of the byline row: a trait of its styles, one card tells for all. */
  endsWithComments(): boolean;
}

/** What is read of a card, once. */
interface Traits {
  isPositioned: boolean;
  isInWindow: boolean;
}

/** Remembers what it read of each card; `look` reads the cards that are new, all in one go. */
export function createSurvey(): Survey & {
  look(places: Place[]): void;
  /** Whether the card was in the window, or near it, when it was looked at. */
  isInWindow(place: Place): boolean;
} {
  const traits = new WeakMap<HTMLElement, Traits>();
  let atEnd: boolean | null = null;

  return {
    look(places) {
      for (const { element, hasPicture } of places) {
        if (traits.has(element)) continue;
        const isPositioned = hasPicture && getComputedStyle(element).position !== 'static';
        const { top, bottom } = element.getBoundingClientRect();
        traits.set(element, { isPositioned, isInWindow: top < window.innerHeight && bottom > 0 });
      }
      atEnd ??= readCommentsAtEnd(places);
    },
    holdsOverlay: ({ element }) => traits.get(element)?.isPositioned ?? false,
    endsWithComments: () => atEnd ?? false,
    isInWindow: ({ element }) => traits.get(element)?.isInWindow ?? false,
  };
}

function readCommentsAtEnd(places: Place[]): boolean | null {
  const sample = places.find(({ byline, comments }) => byline !== null && comments?.parentElement === byline);
  if (!sample?.byline || !sample.comments) return null;

  const row = sample.byline.getBoundingClientRect();
  return row.width === 0 ? null : row.right - sample.comments.getBoundingClientRect().right < 2;
}
