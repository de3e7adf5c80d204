const FORMAT = new Intl.NumberFormat();

/** 1000 → `1,000`, as the reader's browser writes numbers. */
export function formatNumber(value: number): string {
  return FORMAT.format(value);
}
