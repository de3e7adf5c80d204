import * as z from 'zod/mini';
import type { Protocol, RequestOf, Verb } from '../messages/protocol.ts';
import type { MarkChange } from '../paper/mark.ts';
import { checkSchema } from './check-schema.ts';
import { incomingSchema } from './incoming-schema.ts';
import { idSchema, recordSchema } from './paper-schema.ts';
import { MAX_TAGS, momentSchema, noteSchema, statusSchema, tagSchema } from './schema.ts';

/** More ids than any listing has cards. */
const MAX_IDS = 2_000;

/** Papers of one change; more are several. */
const MAX_MANY = 10_000;

/** Papers of one part of an import: a part has to fit into a message, and to be checked in a moment. */
const MAX_ITEMS = 2_000;

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

const opId = z.string().check(z.regex(/^[\w-]{8,100}$/));
const jobId = z.string().check(z.regex(/^[\w-]{8,100}$/));
const manyIds = z.array(idSchema).check(z.maxLength(MAX_MANY));
const mode = z.enum(['merge', 'replace']);
const page = { limit: z.optional(countSchema), offset: z.optional(countSchema) };
const nothing = z.strictObject({});

const schemas = {
  marks: z.strictObject({ ids: z.array(idSchema).check(z.maxLength(MAX_IDS)) }),
  mark: z
    .strictObject({ id: idSchema, record: z.optional(recordSchema), change: changeSchema, opId })
    .check(z.refine(({ id, record }) => !record || record.paper.id === id)),
  markMany: z.strictObject({ ids: manyIds, change: changeSchema, opId }),
  undo: z.strictObject({ undo: opId, opId }),

  list: z.strictObject({ ...page, status: z.optional(statusSchema) }),
  hidden: z.strictObject(page),
  bin: z.strictObject(page),
  restore: z.strictObject({ ids: manyIds, opId }),
  emptyBin: z.strictObject({ ids: z.optional(manyIds), opId }),

  importBegin: nothing,
  importChunk: z.strictObject({
    jobId,
    place: countSchema,
    items: z.array(incomingSchema).check(z.maxLength(MAX_ITEMS)),
  }),
  importPreview: z.strictObject({ jobId, mode, limit: z.optional(z.int().check(z.nonnegative(), z.maximum(100))) }),
  importCommit: z.strictObject({ jobId, mode, opId, isConfirmed: z.optional(z.boolean()) }),
  importDrop: z.strictObject({ jobId }),
  importUndo: z.strictObject({ jobId, opId }),
  imports: nothing,

  checks: z.strictObject({ ids: z.array(idSchema).check(z.maxLength(MAX_IDS)) }),
  keepChecks: z.strictObject({ checks: z.array(checkSchema).check(z.maxLength(200)) }),

  health: nothing,
  recover: z.strictObject({ choice: z.enum(['restore', 'accept']) }),
} satisfies { [V in keyof Protocol]: z.ZodMiniType<RequestOf<V>> };

/** A validated copy of each verb's request, or null. Only the background may import this: zod is heavy. */
export const requestReaders = Object.fromEntries(
  Object.entries(schemas).map(([verb, schema]) => [verb, (request: unknown) => schema.safeParse(request).data ?? null]),
) as { [V in Verb]: (request: unknown) => RequestOf<V> | null };

/** `savedAt` alone changes nothing: it only says what a `saved` beside it should mean. */
function isSomething({ savedAt: _savedAt, ...change }: MarkChange): boolean {
  return Object.values(change).some((value) => value !== undefined);
}
