import * as z from 'zod/mini';
import { recordFields } from '../library/paper-schema.ts';
import { MAX_TAGS, momentSchema, noteSchema, tagSchema } from '../library/schema.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { collapse } from '../paper/paper.ts';
import { findId } from './arxiv-id.ts';
import type { Plain } from './incoming.ts';
import type { Reason } from './reason.ts';

/** What a reader of some format found, as strings; everything may be missing. */
export interface Loose {
  /** Where an id may stand, best first. */
  ids: (string | undefined)[];
  title?: string | undefined;
  authors?: string[] | undefined;
  /** There are more authors than are named. */
  isCut?: boolean | undefined;
  abstract?: string | undefined;
  organization?: string | undefined;
  /** Any date that begins with year, month and day. */
  published?: string | undefined;
  repository?: string | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  status?: string | undefined;
  saved?: string | undefined;
  hidden?: boolean | undefined;
}

const STATUSES = new Map<string, ReadingStatus>(
  Object.entries({
    'to read': 'to read',
    toread: 'to read',
    unread: 'to read',
    reading: 'reading',
    skimmed: 'reading',
    read: 'read',
    done: 'read',
  }),
);

/** A fresh object, field by field, of what the library can hold; or why it cannot be taken. */
export function toPlain(loose: Loose): Plain | Reason {
  const found = findId(loose.ids);
  if ('reason' in found) return found.reason;

  const note = loose.note?.trim() ?? '';
  if (!noteSchema.safeParse(note).success) return { key: 'tooLong', field: 'note', limit: 20_000 };
  const tags = [...new Set((loose.tags ?? []).map(collapse).filter((tag) => tag !== ''))];
  if (!z.array(tagSchema).safeParse(tags).success) return { key: 'tooLong', field: 'tags', limit: 100 };
  if (tags.length > MAX_TAGS) return { key: 'tooManyTags', limit: MAX_TAGS };

  const status = STATUSES.get(collapse(loose.status ?? '').toLowerCase());
  return {
    kind: 'plain',
    paper: readPaper(found.id, loose),
    savedAt: readMoment(loose.saved),
    ...(status && { status }),
    ...(note !== '' && { note }),
    ...(tags.length > 0 && { tags }),
    ...(loose.hidden !== undefined && { hidden: loose.hidden }),
  };
}

function readPaper(id: string, loose: Loose): Plain['paper'] {
  const authors = (loose.authors ?? []).map(collapse).filter((name) => name !== '');
  return recordFields.paper.parse({
    id,
    title: collapse(loose.title ?? '') || `arXiv:${id}`,
    abstract: collapse(loose.abstract ?? '') || null,
    authors,
    authorCount: authors.length === 0 || loose.isCut ? null : authors.length,
    organization: collapse(loose.organization ?? '') || null,
    publishedOn: readDay(loose.published),
    votes: null,
    comments: null,
    repository: loose.repository?.trim() || null,
    stars: null,
    projectPage: null,
    keywords: [],
    source: 'card',
  });
}

function readDay(text = ''): string | null {
  const [, year, month, day] = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (!year || !month || !day || Number(month) > 12 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** ISO moments, days and whatever else the browser's clock understands; null for all others. */
function readMoment(text = ''): number | null {
  const day = /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\/?\s*$/.test(text) ? readDay(text) : null;
  const moment = Date.parse(day ?? text.trim());
  return momentSchema.safeParse(moment).success ? moment : null;
}
