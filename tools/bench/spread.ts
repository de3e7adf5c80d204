/** The value that `share` of the values do not exceed (nearest rank); NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, or between the two middle ones. */
export function median(values: readonly number[]): number {
  const upper = percentile(
    values.map((value) => -value),
    0.5,
  );
  return (percentile(values, 0.5) - upper) / 2;
}

export function least(values: readonly number[]): number {
  return Math.min(...values);
}

/** The two numbers that a noisy machine cannot easily spoil. */
export function spread(values: readonly number[]): { min: number; median: number } {
  return { min: least(values), median: median(values) };
}
