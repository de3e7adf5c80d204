import type { IDBPIndex } from 'idb';
import type { EntryRow, ReplyOf, RequestOf } from '../messages/protocol.ts';
import { readMeta } from './commit.ts';
import { markOf } from './mark.ts';
import type { Database, LibrarySchema } from './migrations.ts';
import type { Entry } from './schema.ts';

type SavedIndex = IDBPIndex<LibrarySchema, ('entries' | 'meta')[], 'entries', 'saved'>;

/** Marks of the given papers, in one transaction; papers neither saved nor hidden are left out. */
export async function marks(db: Database, ids: readonly string[]): Promise<ReplyOf<'marks'>> {
  const transaction = db.transaction(['entries', 'meta']);
  const entries = transaction.objectStore('entries');
  const [found, meta] = await Promise.all([
    Promise.all(ids.map((id) => entries.get(id))),
    readMeta(transaction),
    transaction.done,
  ]);

  const known = found.filter((entry) => entry !== undefined).map((entry) => [entry.id, markOf(entry)] as const);
  return { rev: meta.rev, marks: Object.fromEntries(known.filter(([, mark]) => mark.saved || mark.hidden)) };
}

/** Saved papers, newest first: all of them, or `limit` from `offset` on without touching the others. */
export async function list(db: Database, { limit, offset = 0 }: RequestOf<'list'>): Promise<ReplyOf<'list'>> {
  const transaction = db.transaction(['entries', 'meta']);
  const saved = transaction.objectStore('entries').index('saved');

  const [total, meta, entries] = await Promise.all([
    saved.count(),
    readMeta(transaction),
    limit === undefined && offset === 0
      ? saved.getAll().then((all) => all.reverse())
      : readPage(saved, offset, limit ?? Number.POSITIVE_INFINITY),
  ]);
  return { rev: meta.rev, total, rows: entries.map(toRow) };
}

/** Finds the ends of the page by keys alone and reads what is between them at once. */
async function readPage(saved: SavedIndex, offset: number, limit: number): Promise<Entry[]> {
  if (limit === 0) return [];
  const newest = await saved.openKeyCursor(null, 'prev');
  const cursor = offset > 0 ? await newest?.advance(offset) : newest;
  if (!cursor) return [];

  const first = { moment: cursor.key, id: cursor.primaryKey };
  const next = Number.isFinite(limit) ? await cursor.advance(limit) : null;
  const end = next && { moment: next.key, id: next.primaryKey };

  // What was saved in the same millisecond as one of the ends may belong to another page.
  const isOfAnother = ({ id, saved: { value } }: Entry) =>
    (value === first.moment && id > first.id) || (end !== null && value === end.moment && id <= end.id);
  const range = end ? IDBKeyRange.bound(end.moment, first.moment) : IDBKeyRange.upperBound(first.moment);
  const found = await saved.getAll(range);
  return found.filter((entry) => !isOfAnother(entry)).reverse();
}

function toRow(entry: Entry): EntryRow {
  const { id, paper, topics, code, saved, status, note, tags } = entry;
  return {
    id,
    title: paper.title,
    authors: paper.authors,
    authorCount: paper.authorCount,
    organization: paper.organization,
    publishedOn: paper.publishedOn,
    topics,
    code,
    savedAt: saved.value ?? 0,
    status: status.value,
    tags: tags.filter((tag) => tag.value).map((tag) => tag.name),
    note: note.value,
  };
}
