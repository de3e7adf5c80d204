import type { BinRow, EntryRow, HiddenRow, PaperRow } from '../messages/protocol.ts';
import type { Entry } from './schema.ts';
import { msOf, ORIGIN } from './stamp.ts';

/** What was removed can be brought back for this long, in milliseconds. */
export const BIN_SPAN = 30 * 24 * 60 * 60_000;

/**
 * An entry as it lies in the database. What views are sorted by stands beside the mark where the mark itself does not say
 * it; each moment (ms since 1970) is there only while the paper is in that view, so that its index holds that view alone.
 */
export interface StoredEntry extends Entry {
  hiddenAt?: number;
  /** The last time the reader did something with what is in the Bin: its 30 days count from then. */
  removedAt?: number;
}

/** The entry with the moments of the views that it is in, whatever it carried of them before. */
export function toStored(entry: Entry): StoredEntry {
  return {
    ...toEntry(entry),
    ...(entry.hidden.value && { hiddenAt: msOf(entry.hidden.at) }),
    ...(isInBin(entry) && { removedAt: lastTouchOf(entry) }),
  };
}

/** The entry alone. */
export function toEntry({ hiddenAt: _hiddenAt, removedAt: _removedAt, ...entry }: StoredEntry): Entry {
  return entry;
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

export function toEntryRow(entry: StoredEntry): EntryRow {
  return { ...toRow(entry), savedAt: entry.saved.value ?? 0 };
}

export function toHiddenRow(entry: StoredEntry): HiddenRow {
  const { hiddenAt = 0, saved, paper } = entry;
  return { ...toRow(entry), hiddenAt, savedAt: saved.value, abstract: paper.abstract };
}

export function toBinRow(entry: StoredEntry): BinRow {
  const { removedAt = 0, saved, paper } = entry;
  return { ...toRow(entry), removedAt, savedAt: saved.was ?? null, abstract: paper.abstract };
}

/** What views show of an entry: without the abstract and the stamps. */
function toRow({ id, paper, topics, code, status, note, tags }: Entry): PaperRow {
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
  };
}
