import * as z from 'zod/mini';
import type { CodeStatus } from '../code/verdict.ts';
import type { PaperRecord } from '../messages/protocol.ts';
import { digestAll } from './digest.ts';
import { idSchema } from './paper-schema.ts';
import { type Entry, markFields, newEntry } from './schema.ts';
import { clamp, ORIGIN, type Stamp } from './stamp.ts';

const copiedSchema = z.object({
  id: idSchema,
  title: z.string().check(z.maxLength(2_000)),
  ...markFields,
  note: z.optional(markFields.note),
});

/** One paper in the compact second copy: the reader's decisions, and of the paper its title only. */
export type CopiedEntry = z.infer<typeof copiedSchema>;

const copySchema = z.object({ version: z.literal(1), entries: z.array(copiedSchema) });

export type Copy = z.infer<typeof copySchema>;

/**
 * `withNote` only where the page's process cannot read the copy. Titles, decisions, status and tags are in it
 * everywhere: a library without them would not be back.
 */
export function toCopied(
  { id, paper, saved, hidden, status, note, tags, emptied }: Entry,
  withNote: boolean,
): CopiedEntry {
  const copied = { id, title: paper.title, saved, hidden, status, tags, ...(emptied && { emptied }) };
  return withNote ? { ...copied, note } : copied;
}

/** The copied entries if they are whole: readable, as many and of the digest that were noted; else null. */
export function readCopy(stored: unknown, expected: { count: number; hash: number }): CopiedEntry[] | null {
  const { data } = copySchema.safeParse(stored);
  if (data?.entries.length !== expected.count || digestAll(data.entries) !== expected.hash) return null;
  return data.entries;
}

/** An entry to be merged into the library. Its paper is thin: any page's reading of it is better. */
export function fromCopied({ title, note, ...mark }: CopiedEntry, now: number): Entry {
  const empty = newEntry(thinRecord(mark.id, title), ORIGIN);
  return pullBack({ ...empty, ...mark, note: note ?? empty.note }, now);
}

/** An entry from elsewhere with no stamp far ahead of the time. */
export function pullBack(entry: Entry, now: number): Entry {
  const pull = <Field extends { at: Stamp }>(field: Field): Field => ({ ...field, at: clamp(field.at, now) });
  return {
    ...entry,
    readAt: clamp(entry.readAt, now),
    saved: pull(entry.saved),
    hidden: pull(entry.hidden),
    status: pull(entry.status),
    note: pull(entry.note),
    tags: entry.tags.map(pull),
    ...(entry.emptied && { emptied: clamp(entry.emptied, now) }),
  };
}

/** Every stamp of an entry's mark, for the clock to catch up with. */
export function stampsOf({ saved, hidden, status, note, tags, emptied }: Entry): Stamp[] {
  const stamps = [saved, hidden, status, note, ...tags].map((field) => field.at);
  return emptied ? [...stamps, emptied] : stamps;
}

export function thinRecord(id: string, title: string): PaperRecord {
  return {
    paper: {
      id,
      title,
      abstract: null,
      authors: [],
      authorCount: null,
      organization: null,
      publishedOn: null,
      votes: null,
      comments: null,
      repository: null,
      stars: null,
      projectPage: null,
      keywords: [],
      source: 'card',
    },
    topics: [],
    code: unknownCode(),
  };
}

export function unknownCode(): CodeStatus {
  return { status: 'unknown', soon: false, stars: null, links: [], evidence: [] };
}
