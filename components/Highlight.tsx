import type { ComponentChildren } from 'preact';

/** The text with `<mark>` around each range (from, to in UTF-16 units; in order, none overlapping). */
export function Highlight({ value, ranges }: { value: string; ranges: readonly (readonly [number, number])[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    parts.push(value.slice(at, from), <mark key={from}>{value.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(value.slice(at));
  return <>{parts}</>;
}
