import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod/mini';
import { collapse } from '../../lib/paper/paper.ts';
import { CLASSES, NONE, targetOf } from './target.ts';

/** A paper to learn from. */
export interface Sample {
  id: string;
  title: string;
  abstract: string;
  /** Day, `YYYY-MM-DD`; empty where unknown. */
  date: string;
  source: 'daily' | 'fields' | 'unlabelled';
  /** Topic id, or null for a paper that fits none; absent where nobody labelled it. */
  primary?: string | null;
  labels: string[];
  /** What an earlier, weaker model thought: topic → probability. */
  soft?: Record<string, number>;
  /** Shares of the classes, summing to one; filled by the teacher where there is no label. */
  target?: Float32Array;
}

const Row = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  date: z.optional(z.nullable(z.string())),
  primary: z.optional(z.nullable(z.string())),
  labels: z.optional(z.array(z.string())),
  soft: z.optional(z.record(z.string(), z.number())),
});
const Daily = z.object({
  paper: z.object({ id: z.string(), title: z.string(), summary: z.string() }),
  _file_date: z.string(),
});

/**
 * Every paper to learn from, in the order of the files. Papers of the judging set are left out by id and title.
 * @param folder the data folder, with `topics/` in it
 */
export async function readSamples(folder: string): Promise<Sample[]> {
  const judged = new Set((await readLines(path.join(folder, 'topics/gold-dev.jsonl'))).flatMap(keysOf));
  const samples = new Map<string, Sample>();
  const add = (sample: Sample) => {
    if (!keysOf(sample).some((key) => judged.has(key))) samples.set(sample.id, sample);
  };

  for (const line of await readLines(path.join(folder, 'topics/train.jsonl.gz'))) {
    const row = Row.parse(line);
    const isLabelled = row.primary !== undefined;
    add(toSample(row, isLabelled ? 'daily' : 'unlabelled', isLabelled));
  }

  const labels = await readTable(path.join(folder, 'topics/labels-2.tsv'));
  for (const line of await readLines(path.join(folder, 'daily-papers.jsonl.gz'))) {
    const { paper, _file_date: date } = Daily.parse(line);
    const found = labels.get(paper.id);
    if (!found && samples.has(paper.id)) continue;
    const { soft } = samples.get(paper.id) ?? {};
    const row = { id: paper.id, title: paper.title, abstract: paper.summary, date, soft, ...found };
    add(toSample(row, found ? 'daily' : 'unlabelled', found !== undefined));
  }

  for (const line of await readLines(path.join(folder, 'topics/labels-fields.jsonl.gz'))) {
    add(toSample(Row.parse(line), 'fields', true));
  }
  return [...samples.values()];
}

function toSample(row: z.infer<typeof Row>, source: Sample['source'], isLabelled: boolean): Sample {
  const { id, date, primary, labels = [], soft } = row;
  const sample: Sample = {
    id,
    title: collapse(row.title),
    abstract: collapse(row.abstract),
    date: date ?? '',
    source,
    labels,
    ...(soft && { soft }),
  };
  if (!isLabelled) return sample;
  return { ...sample, primary: primary ?? null, target: targetOf(primary ?? null, labels) };
}

function keysOf(paper: unknown): string[] {
  const { id, title } = z.object({ id: z.optional(z.nullable(z.string())), title: z.string() }).parse(paper);
  const plain = collapse(title).toLowerCase();
  return id ? [id, plain] : [plain];
}

/** `id primary secondary` rows: `none` means that the paper fits no topic. */
async function readTable(file: string): Promise<Map<string, { primary: string | null; labels: string[] }>> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [id = '', primary = '', secondary = ''] = line.split('\t');
      const labels = [primary, ...secondary.split(',')].filter((label) => CLASSES.has(label) && label !== NONE);
      return [id, { primary: primary === NONE ? null : primary, labels }];
    }),
  );
}

/** The objects of a JSON-lines file, packed or not. */
export async function readLines(file: string): Promise<unknown[]> {
  const bytes = await readFile(file);
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
