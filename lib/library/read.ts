import type { IDBPIndex } from 'idb';
import type { EntryRow, ReplyOf } from '../messages/protocol.ts';
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

/** Saved papers, newest first: all of them, or `limit` without touching the others. */
export async function list(db: Database, limit: number | undefined): Promise<ReplyOf<'list'>> {
  const transaction = db.transaction(['entries', 'meta']);
  const saved = transaction.objectStore('entries').index('saved');

  const [total, meta, entries] = await Promise.all([
    saved.count(),
    readMeta(transaction),
    limit === undefined ? saved.getAll().then((all) => all.reverse()) : readNewest(saved, limit),
  ]);
  return { rev: meta.rev, total, rows: entries.map(toRow) };
}

async function readNewest(saved: SavedIndex, limit: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor = limit > 0 ? await saved.openCursor(null, 'prev') : null;
  while (cursor) {
    entries.push(cursor.value);
    cursor = entries.length < limit ? await cursor.continue() : null;
  }
  return entries;
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
