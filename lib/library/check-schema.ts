import * as z from 'zod/mini';
import type { Check, LinkedThings } from '../messages/checks.ts';
import { safeHref } from '../paper/href.ts';
import { idSchema } from './paper-schema.ts';
import { momentSchema } from './schema.ts';

/** Links of one kind; views show the first few and the count of all. */
const MAX_LINKS = 10;

const linkSchema = z.object({ name: z.string().check(z.maxLength(300)), href: z.string().check(z.maxLength(2_000)) });

/** Views make links of these: what `safeHref` would not pass is left out, whoever sent it. */
const linkedSchema = z.object({
  count: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
  links: z.array(linkSchema).check(
    z.maxLength(100),
    z.overwrite((links) => links.filter(({ href }) => safeHref(href) === href).slice(0, MAX_LINKS)),
  ),
}) satisfies z.ZodMiniType<LinkedThings>;

export const checkSchema = z.object({
  id: idSchema,
  checkedAt: momentSchema,
  models: linkedSchema,
  datasets: linkedSchema,
  spaces: linkedSchema,
  repositories: linkedSchema,
}) satisfies z.ZodMiniType<Check>;
