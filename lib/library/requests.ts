import * as z from 'zod/mini';
import type { Protocol, RequestOf, Verb } from '../messages/protocol.ts';
import type { MarkChange } from '../paper/mark.ts';
import { idSchema, recordSchema } from './paper-schema.ts';
import { MAX_TAGS, momentSchema, noteSchema, statusSchema, tagSchema } from './schema.ts';

/** More ids than any listing has cards. */
const MAX_IDS = 2_000;

/** More than any list can hold. */
const MAX_ROWS = 1_000_000;
const countSchema = z.int().check(z.nonnegative(), z.maximum(MAX_ROWS));

const changeSchema = z
  .strictObject({
    saved: z.optional(z.boolean()),
    savedAt: z.optional(momentSchema),
    hidden: z.optional(z.boolean()),
    status: z.optional(statusSchema),
    note: z.optional(noteSchema),
    tags: z.optional(
      z.record(tagSchema, z.boolean()).check(z.refine((tags) => Object.keys(tags).length <= 2 * MAX_TAGS)),
    ),
  })
  .check(z.refine(isSomething)) satisfies z.ZodMiniType<MarkChange>;

const schemas = {
  marks: z.strictObject({ ids: z.array(idSchema).check(z.maxLength(MAX_IDS)) }),
  mark: z
    .strictObject({
      id: idSchema,
      record: z.optional(recordSchema),
      change: changeSchema,
      opId: z.string().check(z.regex(/^[\w-]{8,100}$/)),
    })
    .check(z.refine(({ id, record }) => !record || record.paper.id === id)),
  list: z.strictObject({ limit: z.optional(countSchema), offset: z.optional(countSchema) }),
  health: z.strictObject({}),
  recover: z.strictObject({ choice: z.enum(['restore', 'accept']) }),
} satisfies { [V in keyof Protocol]: z.ZodMiniType<RequestOf<V>> };

/** A validated copy of each verb's request, or null. Only the background may import this: zod is heavy. */
export const requestReaders: { [V in Verb]: (request: unknown) => RequestOf<V> | null } = {
  marks: (request) => schemas.marks.safeParse(request).data ?? null,
  mark: (request) => schemas.mark.safeParse(request).data ?? null,
  list: (request) => schemas.list.safeParse(request).data ?? null,
  health: (request) => schemas.health.safeParse(request).data ?? null,
  recover: (request) => schemas.recover.safeParse(request).data ?? null,
};

/** `savedAt` alone changes nothing: it only says what a `saved` beside it should mean. */
function isSomething({ savedAt: _savedAt, ...change }: MarkChange): boolean {
  return Object.values(change).some((value) => value !== undefined);
}
