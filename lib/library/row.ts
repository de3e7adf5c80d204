import type { BinRow, EntryRow, HiddenRow, PaperRow } from '../messages/protocol.ts';
import type { Entry } from './schema.ts';
import { msOf, ORIGIN } from './stamp.ts';

/** What was removed can be brought back for this long, in milliseconds. */
export const BIN_SPAN = 30 * 24 * 60 * 60_000;

/**
 * What views show of an entry, stored beside it: reading 100,000 entries would mean reading their abstracts. Each moment
 * (ms since 1970) is there only where the paper is in that view, so that its index holds that view alone.
 */
export interface StoredRow extends PaperRow {
  savedAt?: number;
  hiddenAt?: number;
  /** The last time the reader did something with what is in the Bin: its 30 days count from then. */
  removedAt?: number;
  wasSavedAt?: number;
}

/** The entry's row, or null when no view shows it. */
export function toStoredRow(entry: Entry): StoredRow | null {
  const { id, paper, topics, code, saved, hidden, status, note, tags } = entry;
  if (!isShown(entry)) return null;

  const inBin = isInBin(entry);

  return {
    id,
    title: paper.title,
    authors: paper.authors,
    authorCount: paper.authorCount,
    organization: paper.organization,
    publishedOn: paper.publishedOn,
    stars: paper.stars,
    votes: paper.votes,
    topics,
    code,
    status: status.value,
    tags: tags.filter((tag) => tag.value).map((tag) => tag.name),
    note: note.value,
    ...(saved.value !== null && { savedAt: saved.value }),
    ...(hidden.value && { hiddenAt: msOf(hidden.at) }),
    ...(inBin && { removedAt: lastTouchOf(entry) }),
    ...(inBin && typeof saved.was === 'number' && { wasSavedAt: saved.was }),
  };
}

/** Whether any view shows the entry. */
export function isShown(entry: Entry): boolean {
  return entry.saved.value !== null || entry.hidden.value || isInBin(entry);
}

/** Whether the paper was saved and then removed, whenever that was, and not forgotten since. */
export function isInBin({ saved }: Entry): boolean {
  return saved.value === null && saved.at !== ORIGIN && saved.was !== null;
}

function lastTouchOf({ saved, status, note, tags }: Entry): number {
  return Math.max(...[saved, status, note, ...tags].map(({ at }) => msOf(at)));
}

export function toEntryRow({ savedAt = 0, hiddenAt: _hiddenAt, ...row }: StoredRow): EntryRow {
  return { ...row, savedAt };
}

export function toHiddenRow(row: StoredRow): HiddenRow {
  const { savedAt: _savedAt, removedAt: _removedAt, wasSavedAt: _wasSavedAt, hiddenAt = 0, ...shown } = row;
  return { ...shown, hiddenAt };
}

export function toBinRow(row: StoredRow): BinRow {
  const { savedAt: _savedAt, hiddenAt: _hiddenAt, removedAt = 0, wasSavedAt, ...shown } = row;
  return { ...shown, removedAt, savedAt: wasSavedAt ?? null };
}
