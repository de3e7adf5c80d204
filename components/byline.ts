import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

/** The fields of a paper that say who wrote it. */
export interface Written {
  authors: readonly string[];
  authorCount: number | null;
  organization: string | null;
}

const SHOWN = 2;

/** Who wrote it, in short: the organization, `A. Author, B. Author +3`, `7 authors`, or null when nobody is known. */
export function formatByline({ authors, authorCount, organization }: Written): string | null {
  if (organization) return organization;

  const count = Math.max(authors.length, authorCount ?? 0);
  if (count === 0) return null;
  if (authors.length === 0)
    return count === 1 ? text('popupAuthorsOne') : text('popupAuthorsMany', formatNumber(count));

  const names = authors.slice(0, SHOWN).map(shortenName);
  const rest = count - names.length;
  return rest === 0 ? names.join(', ') : text('popupAuthorsMore', names.join(', '), formatNumber(rest));
}

/** `Ada King Lovelace` → `A. King Lovelace`, `Jean-Pierre Serre` → `J.-P. Serre`; a single name stays. */
export function shortenName(name: string): string {
  const [first, ...others] = name.trim().split(/\s+/);
  if (!first || others.length === 0) return name.trim();

  const initials = first
    .split('-')
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]}.`);
  return [initials.join('-') || first, ...others].join(' ');
}

/** Making a format takes as long as drawing a row: these are made once, at the first date. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, name: string, options: Intl.DateTimeFormatOptions): string {
  const known = formats.get(name) ?? new Intl.DateTimeFormat(undefined, options);
  formats.set(name, known);
  return known.format(date);
}

/** `2026-10-04` → `Oct 4, 2026`, as the reader's browser writes dates; whatever else it is stays as it is. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return format(date, 'day', { dateStyle: 'medium', timeZone: 'UTC' });
}

/** Milliseconds since 1970 → `Nov 24`, with the year where it is not the present one, in the reader's time zone. */
export function formatMoment(moment: number, now = new Date()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const isThisYear = date.getFullYear() === now.getFullYear();
  const short = { month: 'short', day: 'numeric' } as const;
  return isThisYear ? format(date, 'short', short) : format(date, 'long', { ...short, year: 'numeric' });
}
