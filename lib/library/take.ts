import type { ImportMode, Incoming, MarkView } from '../messages/importing.ts';
import type { MarkChange } from '../paper/mark.ts';
import { bare } from './bin.ts';
import { applyChange } from './change.ts';
import { pullBack } from './copy.ts';
import { merge } from './merge.ts';
import { fromPlain, isListed } from './plain.ts';
import { isShown } from './row.ts';
import { type Entry, MAX_TAGS, MAX_TAGS_EVER } from './schema.ts';
import type { Stamp } from './stamp.ts';

/** How an import is made: `at` is the stamp of what it decides itself. */
export interface Import {
  mode: ImportMode;
  at: Stamp;
  now: number;
}

export function idOf(incoming: Incoming): string {
  return incoming.kind === 'entry' ? incoming.entry.id : incoming.paper.id;
}

/** The entry after one paper of a file was taken in. The same file again changes nothing. */
export function take(before: Entry | undefined, incoming: Incoming, { mode, at, now }: Import): Entry {
  const given = incoming.kind === 'entry' ? pullBack(incoming.entry, now) : fromPlain(before, incoming, at, now);
  const merged = merge(before ?? given, given);
  // More tags than can be stored: those that were here stay.
  const kept = merged.tags.length > MAX_TAGS_EVER ? { ...merged, tags: before?.tags ?? [] } : merged;
  const after = mode === 'replace' ? overrule(kept, incoming, at, now) : kept;
  return after.emptied && !isShown(after) ? bare(after) : after;
}

/** Makes an entry what the file states, whatever was decided here. */
function overrule(entry: Entry, incoming: Incoming, at: Stamp, now: number): Entry {
  const wanted = statedBy(incoming);
  const here = viewOf(entry);
  const change: MarkChange = {};
  if (wanted.isSaved !== (here.savedAt !== null)) change.saved = wanted.isSaved;
  if (change.saved && wanted.savedAt !== null) change.savedAt = wanted.savedAt;
  if (wanted.hidden !== undefined && wanted.hidden !== here.hidden) change.hidden = wanted.hidden;
  if (wanted.status !== undefined && wanted.status !== here.status) change.status = wanted.status;
  if (wanted.note !== undefined && wanted.note !== here.note) change.note = wanted.note;
  const tags = wanted.tags && changeOfTags(here.tags, wanted.tags);
  if (tags && Object.keys(tags).length > 0 && entry.tags.length + Object.keys(tags).length <= MAX_TAGS_EVER)
    change.tags = tags;
  return Object.keys(change).length > 0 ? applyChange(entry, change, at, now) : entry;
}

interface Stated extends Partial<Omit<MarkView, 'savedAt'>> {
  isSaved: boolean;
  savedAt: number | null;
}

function statedBy(incoming: Incoming): Stated {
  if (incoming.kind === 'entry') {
    const view = viewOf(incoming.entry);
    return { ...view, isSaved: view.savedAt !== null };
  }
  const { savedAt, hidden, status, note, tags } = incoming;
  return {
    isSaved: isListed(incoming),
    savedAt,
    ...(hidden !== undefined && { hidden }),
    ...(status !== undefined && { status }),
    ...(note !== undefined && { note }),
    ...(tags !== undefined && { tags }),
  };
}

function changeOfTags(here: readonly string[], wanted: readonly string[]): Record<string, boolean> {
  const set = new Set(wanted.slice(0, MAX_TAGS));
  const removed = here.filter((name) => !set.has(name)).map((name) => [name, false] as const);
  const added = [...set].filter((name) => !here.includes(name)).map((name) => [name, true] as const);
  return Object.fromEntries([...removed, ...added]);
}

/** What the reader sees of an entry's mark. */
export function viewOf({ saved, hidden, status, note, tags }: Entry): MarkView {
  return {
    savedAt: saved.value,
    hidden: hidden.value,
    status: status.value,
    note: note.value,
    tags: tags.filter((tag) => tag.value).map((tag) => tag.name),
  };
}

/** Whether two states of a paper store the same; when it was read does not matter. */
export function isSame(a: Entry, b: Entry): boolean {
  return isSamePaper(a, b) && textOf(a) === textOf(b);
}

export function isSamePaper(a: Entry, b: Entry): boolean {
  return JSON.stringify([a.paper, a.topics, a.code]) === JSON.stringify([b.paper, b.topics, b.code]);
}

function textOf({ saved, hidden, status, note, tags, emptied }: Entry): string {
  const fields = [saved, hidden, status, note].flatMap(({ value, at }) => [value, at]);
  return JSON.stringify([fields, saved.was, tags.map(({ name, value, at }) => [name, value, at]), emptied]);
}
