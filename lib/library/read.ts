import type { ReplyOf, RequestOf } from '../messages/protocol.ts';
import type { BinRow, HiddenRow, Page, PageRequest } from '../messages/rows.ts';
import { readMeta } from './commit.ts';
import { markOf } from './mark.ts';
import { binSince, HIDDEN, readPage, SAVED, shelfOf, type View } from './page.ts';
import { BIN_SPAN, toBinRow, toEntryRow, toHiddenRow } from './row.ts';
import type { Database } from './stores.ts';
import { totalOf } from './tally.ts';

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

/** Saved papers, newest first: all of them, or a page without touching the others. */
export async function list(db: Database, { status, ...page }: RequestOf<'list'>): Promise<ReplyOf<'list'>> {
  const { rows, meta } = await readView(db, status ? shelfOf(status) : SAVED, page);
  const { saved } = meta.tally;
  const total = status ? saved[status] : totalOf(saved);
  return { rev: meta.rev, total, counts: saved, rows: rows.map(toEntryRow) };
}

/** Hidden papers, the last hidden first. */
export async function hidden(db: Database, page: PageRequest): Promise<Page<HiddenRow>> {
  const { rows, meta } = await readView(db, HIDDEN, page);
  return { rev: meta.rev, total: meta.tally.hidden, rows: rows.map(toHiddenRow) };
}

/** What was removed within the last 30 days, the last removed first. */
export async function bin(db: Database, page: PageRequest, now: number): Promise<Page<BinRow>> {
  const view = binSince(now - BIN_SPAN);
  const [{ rows, meta }, total] = await Promise.all([
    readView(db, view, page),
    db.countFromIndex('entries', 'removedAt', IDBKeyRange.lowerBound(view.from)),
  ]);
  return { rev: meta.rev, total, rows: rows.map(toBinRow) };
}

async function readView(db: Database, view: View, page: PageRequest) {
  const transaction = db.transaction(['entries', 'meta']);
  const [rows, meta] = await Promise.all([readPage(transaction, view, page), readMeta(transaction)]);
  return { rows, meta };
}
