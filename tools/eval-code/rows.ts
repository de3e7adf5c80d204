import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod/mini';
import { codeStatus } from '../../lib/code/status.ts';
import { CODE_STATUSES, type CodeStatus, type CodeStatusName } from '../../lib/code/verdict.ts';
import type { Paper } from '../../lib/paper/paper.ts';

const Row = z.object({
  id: z.optional(z.string()),
  title: z.optional(z.string()),
  abstract: z.optional(z.nullable(z.string())),
  /** The end of an abstract, where a file holds no more. */
  tail: z.optional(z.string()),
  /** First the class, then what also holds. */
  code: z.optional(z.array(z.string())),
  githubRepo: z.optional(z.nullable(z.string())),
  githubStars: z.optional(z.nullable(z.number())),
  projectPage: z.optional(z.nullable(z.string())),
});

/** An abstract with what is right for it, and what the text alone makes of it. */
export interface Judged {
  id: string;
  paper: Paper;
  /** Null where nobody labelled it. */
  label: CodeStatusName | null;
  flags: string[];
  verdict: CodeStatus;
}

/** The rows of a file, `.jsonl` or `.jsonl.gz`, judged on their text alone. */
export async function readRows(file: string): Promise<Judged[]> {
  const bytes = await readFile(path.resolve(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => toJudged(Row.parse(JSON.parse(line))));
}

function toJudged(row: z.infer<typeof Row>): Judged {
  const paper: Paper = {
    id: row.id ?? '',
    title: row.title ?? '',
    abstract: row.abstract ?? row.tail ?? null,
    authors: [],
    authorCount: null,
    organization: null,
    publishedOn: null,
    votes: null,
    comments: null,
    repository: row.githubRepo ?? null,
    stars: row.githubStars ?? null,
    projectPage: row.projectPage ?? null,
    keywords: [],
    source: 'island',
  };
  const [label = null, ...flags] = row.code ?? [];
  const verdict = codeStatus({ ...paper, repository: null, stars: null, projectPage: null });
  return { id: paper.id, paper, label: label === null ? null : toStatus(label), flags, verdict };
}

/** The data sets say `link` where the verdict says `repository`. */
function toStatus(label: string): CodeStatusName {
  const status = CODE_STATUSES.find((name) => name === (label === 'link' ? 'repository' : label));
  if (!status) throw new Error(`The label “${label}” is none of ${CODE_STATUSES.join(', ')}.`);
  return status;
}
