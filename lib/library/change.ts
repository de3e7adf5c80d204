import type { MarkChange } from '../paper/mark.ts';
import { LibraryError } from './errors.ts';
import { mergeTags } from './merge.ts';
import { type Entry, MAX_TAGS, MAX_TAGS_EVER, type Tag } from './schema.ts';
import { ORIGIN, type Stamp } from './stamp.ts';

/**
 * The entry after a change made now. Saving what is saved keeps its moment; `savedAt` puts back in place what
 * is not saved. Throws `invalid` when there would be too many tags.
 */
export function applyChange(entry: Entry, change: MarkChange, at: Stamp, now: number): Entry {
  const { saved, hidden, status, note } = change;
  return {
    ...entry,
    saved: saved === undefined ? entry.saved : changeSaved(entry.saved, change, at, now),
    hidden: hidden === undefined ? entry.hidden : { value: hidden, at },
    status: status === undefined ? entry.status : { value: status, at },
    note: note === undefined ? entry.note : { value: note, at },
    tags: change.tags ? changeTags(entry.tags, change.tags, at) : entry.tags,
  };
}

function changeSaved(before: Entry['saved'], change: MarkChange, at: Stamp, now: number): Entry['saved'] {
  if (change.saved) return { value: before.value ?? Math.min(change.savedAt ?? now, now), at };
  if (before.value !== null) return { value: null, at, was: before.value };
  return before.at === ORIGIN ? { value: null, at, was: null } : { ...before, at };
}

function changeTags(tags: readonly Tag[], changes: Record<string, boolean>, at: Stamp): Tag[] {
  const next = mergeTags(
    tags,
    Object.entries(changes).map(([name, value]) => ({ name, value, at })),
  );

  // A file may have brought in more: then at least one can be taken off.
  const isMore = countSet(next) > countSet(tags);
  const isTooMany = (isMore && countSet(next) > MAX_TAGS) || next.length > MAX_TAGS_EVER;
  if (isTooMany) throw new LibraryError('invalid', `A paper can carry ${MAX_TAGS} tags.`);
  return next;
}

function countSet(tags: readonly Tag[]): number {
  return tags.filter((tag) => tag.value).length;
}

/** The change that puts back what `change` is about to replace in `entry`. */
export function inverseOf(entry: Entry, change: MarkChange): MarkChange {
  const inverse: MarkChange = {};

  if (change.saved !== undefined) {
    inverse.saved = entry.saved.value !== null;
    if (entry.saved.value !== null) inverse.savedAt = entry.saved.value;
  }
  if (change.hidden !== undefined) inverse.hidden = entry.hidden.value;
  if (change.status !== undefined) inverse.status = entry.status.value;
  if (change.note !== undefined) inverse.note = entry.note.value;
  if (change.tags) inverse.tags = formerTags(entry.tags, Object.keys(change.tags));
  return inverse;
}

function formerTags(tags: readonly Tag[], names: string[]): Record<string, boolean> {
  const set = new Set(tags.filter((tag) => tag.value).map((tag) => tag.name));
  return Object.fromEntries(names.map((name) => [name, set.has(name)]));
}
