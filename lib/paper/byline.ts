/** Numbers and dates as the page prints them. Each returns null for what it cannot read. */

/** `94`, `1,024`, `3.29k`, `110k`, `1.2M`, and `-` for zero. */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '-') return 0;

  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([kKmM])?$/.exec(trimmed);
  if (!match) return null;
  const value = Number(`${match[1]?.replaceAll(',', '')}${match[2] ?? ''}`);
  const scale = { k: 1_000, m: 1_000_000 }[match[3]?.toLowerCase() ?? ''] ?? 1;
  return Math.round(value * scale);
}

/** Begins where a number does and is no longer than one: else each digit of a long run would read the rest of it. */
const AUTHORS = /(?<!\d,?)(\d[\d,]{0,11})\s+authors?\b/;

/** `· 12 authors` → 12, `1 author` → 1. */
export function parseAuthorCount(text: string): number | null {
  const match = AUTHORS.exec(text);
  return match?.[1] ? Number(match[1].replaceAll(',', '')) : null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?\b/;

/**
 * `Published on Oct 4, 2026`, `Jul 19, 2022`, `Jan 24` → `YYYY-MM-DD`. Without a year the current one is meant;
 * `today` is a parameter so that this stays a pure function.
 */
export function parseDate(text: string, today: Date): string | null {
  const match = DATE.exec(text);
  if (!match?.[1] || !match[2]) return null;

  const month = MONTHS.indexOf(match[1]) + 1;
  const day = Number(match[2]);
  if (day < 1 || day > 31) return null;
  const year = match[3] ?? String(today.getUTCFullYear());
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
