import type { Entry } from '../library/schema.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { clean, oneLine } from './clean.ts';
import { type Name, readName } from './names.ts';

/** An entry as bibliographies see it. All text is clean (see `clean.ts`). */
export interface Reference {
  id: string;
  title: string;
  /** The organization stands in where the listing names no author. */
  authors: Name[];
  /** There are more authors than are known by name. */
  isCut: boolean;
  year: number;
  month: number;
  /** Null where only the id tells of the date. */
  day: number | null;
  url: string;
  /** The DOI that arXiv registers for every paper. */
  doi: string;
  abstract: string;
  /** Tags that are set, in their stored order. */
  tags: string[];
  note: string;
  status: ReadingStatus;
  /** Milliseconds since 1970, or null. */
  savedAt: number | null;
}

export function toReference({ id, paper, saved, status, note, tags }: Entry): Reference {
  const authors = paper.authors.map(readName).filter((name) => name.kind === 'person' || name.name !== '');
  const organization = oneLine(paper.organization ?? '');
  if (authors.length === 0 && organization !== '') authors.push({ kind: 'literal', name: organization });

  return {
    id,
    title: oneLine(paper.title),
    authors,
    isCut: paper.authors.length > 0 && (paper.authorCount ?? 0) > paper.authors.length,
    ...dateOf(id, paper.publishedOn),
    url: `https://arxiv.org/abs/${id}`,
    doi: `10.48550/arXiv.${id}`,
    abstract: oneLine(paper.abstract ?? ''),
    tags: tags.filter(({ value }) => value).map(({ name }) => oneLine(name)),
    note: clean(note.value).trim(),
    status: status.value,
    savedAt: saved.value,
  };
}

/** Ids begin with year and month of submission, since 2007. */
function dateOf(id: string, publishedOn: string | null): Pick<Reference, 'year' | 'month' | 'day'> {
  const [year, month, day] = publishedOn?.split('-').map(Number) ?? [];
  if (year && month && day && month <= 12 && day <= 31) return { year, month, day };
  return { year: 2000 + Number(id.slice(0, 2)), month: Math.min(12, Math.max(1, Number(id.slice(2, 4)))), day: null };
}

/** `2024-01-31`, or `2024-01` where the day is not known. */
export function isoDate({ year, month, day }: Pick<Reference, 'year' | 'month' | 'day'>): string {
  const parts = day === null ? [month] : [month, day];
  return [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Day of a moment (ms since 1970) in UTC, `2024-01-31`. */
export function dayOf(moment: number): string {
  return isoMoment(moment).slice(0, 10);
}

const LAST_MOMENT = 253_402_300_799_999;

/** `2024-01-31T10:00:00.000Z`; moments after the year 9999, which no clock means, are held there. */
export function isoMoment(moment: number): string {
  return new Date(Math.min(moment, LAST_MOMENT)).toISOString();
}
