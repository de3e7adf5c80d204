import type { Incoming } from '../messages/importing.ts';
import { unknownCode } from './copy.ts';
import { type Entry, MAX_TAGS, newEntry, type Stamped, type Tag } from './schema.ts';
import { justAfter, LOWEST, ORIGIN, type Stamp, stampOfFile } from './stamp.ts';

export type Plain = Extract<Incoming, { kind: 'plain' }>;

/** Whether the file lists the paper, and not only says that it is hidden. */
export function isListed({ savedAt, hidden }: Plain): boolean {
  return savedAt !== null || !hidden;
}

/**
 * A paper of a file without stamps, as an entry to be merged with what is here (`before`). Its date is the stamp of its
 * saving, so that a later removal stands; without a date it is saved by the import itself, at `at`. All else carries a
 * stamp below every one of the reader's, and is left out where the reader, or an earlier import, said something.
 */
export function fromPlain(before: Entry | undefined, plain: Plain, at: Stamp, now: number): Entry {
  const { paper, topics = [], code = unknownCode() } = plain;
  const empty = newEntry({ paper, topics, code }, LOWEST);
  const here = before ?? empty;
  const saved = here.saved.value === null && isListed(plain) ? savedBy(plain, at, now) : empty.saved;
  const isHere = here.saved.value !== null || saved.at > here.saved.at;

  const hidden = plain.hidden && here.hidden.at === ORIGIN ? { value: true, at: LOWEST } : empty.hidden;
  // On a paper that stays removed nothing is filled in.
  if (!isHere && isListed(plain)) return { ...empty, hidden };

  const from = here.emptied ? justAfter(here.emptied) : LOWEST;
  const fill = <Value>(field: Stamped<Value>, value: Value | undefined): Stamped<Value> | null =>
    value !== undefined && isOpen(field, here) ? { value, at: from } : null;
  return {
    ...empty,
    saved,
    hidden,
    status: fill(here.status, plain.status) ?? empty.status,
    note: fill(here.note, plain.note || undefined) ?? empty.note,
    tags: newTags(here.tags, plain.tags ?? [], from),
  };
}

function savedBy({ savedAt }: Plain, at: Stamp, now: number): Entry['saved'] {
  if (savedAt === null) return { value: now, at };
  const moment = Math.min(savedAt, now);
  return { value: moment, at: stampOfFile(moment) };
}

/** Nobody decided it yet, or not since the Bin was emptied of it. */
function isOpen({ at }: Stamped<unknown>, { emptied }: Entry): boolean {
  return at === ORIGIN || at === emptied;
}

/** Those of the file's tags that were neither set nor removed here, as many as a paper can carry. */
function newTags(here: readonly Tag[], names: readonly string[], at: Stamp): Tag[] {
  const known = new Set(here.map((tag) => tag.name));
  const room = Math.max(MAX_TAGS - here.filter((tag) => tag.value).length, 0);
  const added = [...new Set(names)].filter((name) => !known.has(name)).slice(0, room);
  return added.sort().map((name) => ({ name, value: true, at }));
}
