import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawNext, FIRST, isSame, type Span } from './drawn.ts';
import { carryOver, createHeights, type Heights } from './heights.ts';

type Rows = readonly { id: string }[];

/**
 * Which rows of a long list to draw: those that the reader sees and some around them, whatever the length of the list.
 * The place of the others is kept, as high as they were or as rows are. Measured at 100,000 papers, turns of the wheel
 * by 800 px: a list that grew as it was scrolled (with `content-visibility`) took 67 ms of processor time a turn at first
 * and 183 ms after 240 of them; this one takes 45 at first and 29 then.
 *
 * Put `list` on the list; it may stand in an element of class `scroll`, else the page scrolls. The browser's own scroll
 * anchoring holds what is in sight where rows turn out higher than was thought.
 */
export function useDrawn(rows: Rows, subject: string) {
  const list = useRef<HTMLUListElement>(null);
  const [, draw] = useState({});
  const kept = useRef<State | null>(null);
  const known = kept.current?.subject === subject ? kept.current : begin(rows, subject);
  const now = known.rows === rows ? known : goOn(known, rows);
  kept.current = now;

  const follow = useCallback(() => {
    const { current: state } = kept;
    const sight = state && list.current && findSight(list.current, state.heights);
    if (!sight) return;
    state.first = sight.from;
    const next = drawNext(state.span, sight, state.rows.length);
    if (isSame(next, state.span)) return;
    state.span = next;
    draw({});
  }, []);

  useLayoutEffect(() => {
    if (now.isAnew) showTop(list.current);
    now.isAnew = false;
    measure(list.current, now);
    // Step by step until all are drawn, each a task of its own: in this frame there has been enough to do.
    const timer = setTimeout(follow);
    return () => clearTimeout(timer);
  });

  useLayoutEffect(() => {
    const gone = new AbortController();
    const options = { passive: true, signal: gone.signal };
    const scroller = list.current?.closest('.scroll') ?? document;
    scroller.addEventListener('scroll', follow, options);
    window.addEventListener('resize', follow, options);
    return () => gone.abort();
  }, [follow]);

  return {
    list,
    span: now.span,
    heights: now.heights,
    /** The first row in sight. */
    first: now.first,
    /** Draws that row, if need be in place of those that are drawn. */
    show(index: number): void {
      now.span = drawNext(now.span, { from: index, to: index + 1 }, rows.length);
      draw({});
    },
  };
}

interface State {
  rows: Rows;
  subject: string;
  span: Span;
  first: number;
  heights: Heights;
  /** The list begins at its first row, which is to be seen. */
  isAnew: boolean;
}

function begin(rows: Rows, subject: string): State {
  const span = { from: 0, to: Math.min(FIRST, rows.length) };
  return { rows, subject, span, first: 0, heights: createHeights(rows.length), isAnew: true };
}

/** Other rows of the same subject: one is gone or come, or the rest of them has been read. */
function goOn(state: State, rows: Rows): State {
  const length = state.span.to - state.span.from;
  const to = Math.min(rows.length, Math.max(state.span.to, FIRST));
  const span = { from: Math.min(state.span.from, Math.max(0, to - length)), to };
  return { ...state, rows, span, heights: carryOver(state.heights, state.rows, rows) };
}

/** The rows in sight; at least one, the nearest to it. */
function findSight(list: HTMLElement, heights: Heights): Span | null {
  if (heights.count === 0) return null;
  const scroller = list.closest('.scroll');
  const top = scroller ? scroller.getBoundingClientRect().top : 0;
  const height = scroller ? scroller.clientHeight : window.innerHeight;
  const above = top - list.getBoundingClientRect().top;
  return { from: heights.indexAt(above), to: heights.indexAt(above + height) + 1 };
}

function measure(list: HTMLElement | null, { heights, rows, span }: State): void {
  const drawn = new Map<string | undefined, number>();
  for (const row of list?.children ?? []) {
    drawn.set((row as HTMLElement).dataset.id, row.getBoundingClientRect().height);
  }
  for (let index = span.from; index < span.to; index += 1) {
    const height = drawn.get(rows[index]?.id);
    if (height !== undefined) heights.set(index, height);
  }
}

function showTop(list: HTMLElement | null): void {
  const scroller = list?.closest('.scroll') ?? document.scrollingElement;
  if (scroller && scroller.scrollTop > 0) scroller.scrollTop = 0;
}
