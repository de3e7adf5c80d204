/** Rows from `from` (included) to `to` (excluded). */
export interface Span {
  from: number;
  to: number;
}

/** Rows that are drawn beyond those in sight, on each side: what a turn of the wheel brings. */
const SPARE = 8;

/** Rows out of sight that are drawn in one task: they are there for the next one. */
const STEP = 3;

/** Rows that are drawn at first: what is in sight in the popup, and nearly all in a large window. */
export const FIRST = 8;

/**
 * The rows to draw next, after `drawn`, where the reader sees `sight` of `count` rows: those in sight at once, those
 * near them a few at a time, and no others. Called until nothing changes it has all of them.
 */
export function drawNext(drawn: Span, sight: Span, count: number): Span {
  const wanted = { from: Math.max(0, sight.from - SPARE), to: Math.min(count, sight.to + SPARE) };
  const isFar = drawn.to <= sight.from || drawn.from >= sight.to;
  const from = isFar ? sight.from : Math.min(sight.from, Math.max(drawn.from, wanted.from));
  const to = isFar ? sight.to : Math.max(sight.to, Math.min(drawn.to, wanted.to));

  // Nothing beyond them where those in sight are work enough.
  const isMuch = isFar || from < drawn.from || to > drawn.to;
  if (isMuch) return { from, to };
  if (to < wanted.to) return { from, to: Math.min(wanted.to, to + STEP) };
  return { from: Math.max(wanted.from, from - STEP), to };
}

export function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}
