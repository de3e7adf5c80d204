import * as z from 'zod/mini';
import type { PaperRecord } from '../messages/protocol.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { idSchema, recordFields } from './paper-schema.ts';
import { ORIGIN, STAMP } from './stamp.ts';

/** Tags a paper may carry at once, and at all when removed ones are counted. */
export const MAX_TAGS = 50;
export const MAX_TAGS_EVER = 1_000;

export const statusSchema = z.enum(['to read', 'reading', 'read']) satisfies z.ZodMiniType<ReadingStatus>;
export const noteSchema = z.string().check(z.maxLength(20_000));
export const tagSchema = z.string().check(z.minLength(1), z.maxLength(100));

/** Milliseconds since 1970. */
export const momentSchema = z.int().check(z.nonnegative());

const stampSchema = z.string().check(z.regex(STAMP));

function stamped<Value extends z.ZodMiniType>(value: Value) {
  return z.object({ value, at: stampSchema });
}

/** What the reader decided: each field carries the stamp of its last change, removal being a value too. */
export const markFields = {
  /**
   * The moment of saving, or null. Lists are sorted by it. After a removal `was` is the moment before it, for the Bin;
   * null when there is nothing to bring back, absent where it was not noted (before version 2).
   */
  saved: z.object({ value: z.nullable(momentSchema), at: stampSchema, was: z.optional(z.nullable(momentSchema)) }),
  hidden: stamped(z.boolean()),
  status: stamped(statusSchema),
  note: stamped(noteSchema),
  /** Sorted by name; `value` false for a removed one. A list, since a name may be any text. */
  tags: z.array(z.object({ name: tagSchema, value: z.boolean(), at: stampSchema })).check(z.maxLength(MAX_TAGS_EVER)),
  /** The Bin was emptied of this paper then: what was decided up to it, hiding aside, is forgotten everywhere. */
  emptied: z.optional(stampSchema),
};

export const entrySchema = z.object({
  id: idSchema,
  ...recordFields,
  /** When paper, topics and code were last read from a page. */
  readAt: stampSchema,
  ...markFields,
});

/** A paper with its mark, as stored. Never deleted: what is neither saved nor hidden is only out of sight. */
export type Entry = z.infer<typeof entrySchema>;
export type EntryMark = Pick<Entry, 'saved' | 'hidden' | 'status' | 'note' | 'tags' | 'emptied'>;
export type Tag = Entry['tags'][number];

export interface Stamped<Value> {
  value: Value;
  at: string;
}

/** An entry about which nothing is decided yet. */
export function newEntry(record: PaperRecord, readAt: string): Entry {
  return { id: record.paper.id, paper: record.paper, topics: record.topics, code: record.code, readAt, ...newMark() };
}

function newMark(): EntryMark {
  return {
    saved: { value: null, at: ORIGIN },
    hidden: { value: false, at: ORIGIN },
    status: { value: 'to read', at: ORIGIN },
    note: { value: '', at: ORIGIN },
    tags: [],
  };
}
