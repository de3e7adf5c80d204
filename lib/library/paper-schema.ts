import * as z from 'zod/mini';
import { CODE_STATUSES, type CodeStatus } from '../code/verdict.ts';
import type { PaperRecord } from '../messages/protocol.ts';
import { safeHref } from '../paper/href.ts';
import { PAPER_ID, type Paper } from '../paper/paper.ts';
import type { Topic } from '../topics/topic.ts';

/**
 * What the page says of a paper is cut to length rather than refused: a long byline must not keep a paper
 * from being saved. Nothing of the reader's own is ever cut (see `schema.ts`).
 */
function clipped(length: number) {
  return z.string().check(z.overwrite((text) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')));
}

function clippedList<Item extends z.ZodMiniType>(item: Item, length: number) {
  return z.array(item).check(z.overwrite((list) => list.slice(0, length)));
}

const count = z.nullable(z.number().check(z.nonnegative()));
const address = z.nullable(clipped(2_000));

export const idSchema = z.string().check(z.regex(PAPER_ID));

const paperSchema = z.object({
  id: idSchema,
  title: clipped(2_000),
  abstract: z.nullable(clipped(20_000)),
  authors: clippedList(clipped(200), 2_000),
  authorCount: count,
  organization: z.nullable(clipped(500)),
  publishedOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  votes: count,
  comments: count,
  repository: address,
  stars: count,
  projectPage: address,
  keywords: clippedList(clipped(200), 200),
  source: z.enum(['island', 'card']),
}) satisfies z.ZodMiniType<Paper>;

const topicSchema = z.object({
  id: clipped(100),
  badge: clipped(100),
  name: clipped(200),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  evidence: clippedList(clipped(500), 50),
}) satisfies z.ZodMiniType<Topic>;

const evidenceSource = z.enum(['page', 'abstract']);
const linkSchema = z.object({
  kind: z.enum(['repository', 'project', 'artifact']),
  href: z.string(),
  source: evidenceSource,
});

const codeSchema = z.object({
  status: z.enum(CODE_STATUSES),
  soon: z.boolean(),
  stars: count,
  /** Lists make links of these: what `safeHref` would not pass is left out, whoever sent it. */
  links: z
    .array(linkSchema)
    .check(z.overwrite((links) => links.filter((link) => safeHref(link.href) === link.href).slice(0, 50))),
  evidence: clippedList(
    z.object({ source: evidenceSource, text: clipped(500), at: z.nullable(z.int().check(z.nonnegative())) }),
    50,
  ),
}) satisfies z.ZodMiniType<CodeStatus>;

/** The fields of a `PaperRecord`, for schemas that hold one. */
export const recordFields = { paper: paperSchema, topics: clippedList(topicSchema, 10), code: codeSchema };

export const recordSchema = z.object(recordFields) satisfies z.ZodMiniType<PaperRecord>;
