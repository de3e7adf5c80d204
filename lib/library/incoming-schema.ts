import * as z from 'zod/mini';
import type { Incoming } from '../messages/importing.ts';
import { recordFields } from './paper-schema.ts';
import { entrySchema, MAX_TAGS_EVER, momentSchema, noteSchema, statusSchema, tagSchema } from './schema.ts';

const { paper, topics, code } = recordFields;

const stampedSchema = z.object({
  kind: z.literal('entry'),
  entry: entrySchema.check(z.refine(({ id, paper: { id: paperId } }) => id === paperId)),
});

const plainSchema = z.object({
  kind: z.literal('plain'),
  paper,
  topics: z.optional(topics),
  code: z.optional(code),
  savedAt: z.nullable(momentSchema),
  status: z.optional(statusSchema),
  note: z.optional(noteSchema),
  tags: z.optional(z.array(tagSchema).check(z.maxLength(MAX_TAGS_EVER))),
  hidden: z.optional(z.boolean()),
});

/** One paper of a file, copied field by field: nothing else of it comes in. */
export const incomingSchema = z.discriminatedUnion('kind', [
  stampedSchema,
  plainSchema,
]) satisfies z.ZodMiniType<Incoming>;
