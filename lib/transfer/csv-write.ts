import papaparse from 'papaparse';
import type { Entry } from '../library/schema.ts';
import { clean } from './clean.ts';
import { FORMULA } from './formula-guard.ts';
import { writeName } from './names.ts';
import { isoMoment, toReference } from './reference.ts';
import type { Writer } from './writer.ts';

/** First row of the file; the reader finds columns by these names and a few others. */
export const COLUMNS = [
  'arxiv_id',
  'title',
  'authors',
  'organization',
  'published',
  'url',
  'repository',
  'topics',
  'code',
  'status',
  'saved',
  'hidden',
  'tags',
  'note',
  'abstract',
] as const;

/** Spreadsheets take a file for UTF-8 only with this at its head. */
const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 by papaparse, every cell guarded against formulas by an apostrophe. */
export function csvWriter(): Writer {
  let hasBegun = false;
  const begin = () => {
    const head = hasBegun ? '' : `${BYTE_ORDER_MARK}${toLines([[...COLUMNS]])}`;
    hasBegun = true;
    return head;
  };
  return { write: (entries) => begin() + toLines(entries.map(toRow)), end: begin };
}

function toLines(rows: string[][]): string {
  return rows.length === 0 ? '' : `${papaparse.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function toRow(entry: Entry): string[] {
  const { paper, topics, code, hidden } = entry;
  const reference = toReference(entry);
  const row: Record<(typeof COLUMNS)[number], string> = {
    arxiv_id: entry.id,
    title: reference.title,
    authors: joinList(paper.authors.length > 0 ? reference.authors.map(writeName) : []),
    organization: clean(paper.organization ?? ''),
    published: paper.publishedOn ?? '',
    url: reference.url,
    repository: clean(paper.repository ?? ''),
    topics: joinList(topics.map(({ name }) => clean(name))),
    code: code.status,
    status: reference.status,
    saved: reference.savedAt === null ? '' : isoMoment(reference.savedAt),
    hidden: hidden.value ? 'yes' : '',
    // Commas too: in other programs' files they part tags.
    tags: joinList(reference.tags, /[\\;,]/g),
    note: reference.note,
    abstract: reference.abstract,
  };
  return COLUMNS.map((column) => row[column]);
}

/** `a; b`, a semicolon or backslash inside an item behind a backslash. */
function joinList(items: string[], special = /[\\;]/g): string {
  return items.map((item) => item.replace(special, '\\$&')).join('; ');
}
