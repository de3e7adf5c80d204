import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod/mini';
import { collapse } from '../../lib/paper/paper.ts';
import { CLASSES, NONE } from './target.ts';

/** A paper to learn from. */
export interface Sample {
  id: string;
  title: string;
  abstract: string;
  /** Day, `YYYY-MM-DD`; empty where unknown. */
  date: string;
  source: 'daily' | 'fields' | 'unlabelled';
  /** Labelled for this model, mostly because it was unsure of it: good to learn from, but nothing to judge by. */
  isPicked: boolean;
  /** Topic id, or null for a paper that fits none; absent where nobody labelled it. */
  primary?: string | null;
  labels: string[];
}

const Row = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  date: z.optional(z.nullable(z.string())),
  primary: z.optional(z.nullable(z.string())),
  labels: z.optional(z.array(z.string())),
});
const Daily = z.object({
  paper: z.object({ id: z.string(), title: z.string(), summary: z.string() }),
  _file_date: z.string(),
});

/** Labels made for this model, beside the shared ones. */
const PICKED = path.join(import.meta.dirname, 'labels.tsv');

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
  const daily = (await readLines(path.join(folder, 'daily-papers.jsonl.gz'))).map((line) => Daily.parse(line));
  for (const { paper, _file_date: date } of daily) {
    const found = labels.get(paper.id);
    if (!found && samples.has(paper.id)) continue;
    const row = { id: paper.id, title: paper.title, abstract: paper.summary, date, ...found };
    add(toSample(row, found ? 'daily' : 'unlabelled', found !== undefined));
  }

  for (const line of await readLines(path.join(folder, 'topics/labels-fields.jsonl.gz'))) {
    add(toSample(Row.parse(line), 'fields', true));
  }

  const listed = new Set(daily.map(({ paper }) => paper.id));
  for (const [id, found] of await readTable(PICKED)) {
    const sample = samples.get(id);
    if (sample && sample.primary === undefined) add(toPicked(sample, found, listed.has(id) ? 'daily' : 'fields'));
  }
  return [...samples.values()];
}

function toPicked(sample: Sample, { primary, labels }: Label, source: Sample['source']): Sample {
  return { ...sample, source, isPicked: true, primary, labels };
}

function toSample(row: z.infer<typeof Row>, source: Sample['source'], isLabelled: boolean): Sample {
  const { id, date, primary, labels = [] } = row;
  const sample: Sample = {
    id,
    title: collapse(row.title),
    abstract: collapse(row.abstract),
    date: date ?? '',
    source,
    isPicked: false,
    labels,
  };
  if (!isLabelled) return sample;
  return { ...sample, primary: primary ?? null };
}

function keysOf(paper: unknown): string[] {
  const { id, title } = z.object({ id: z.optional(z.nullable(z.string())), title: z.string() }).parse(paper);
  const plain = collapse(title).toLowerCase();
  return id ? [id, plain] : [plain];
}

interface Label {
  primary: string | null;
  labels: string[];
}

/** `id primary secondary` rows under a heading, `#` for remarks: `none` means that the paper fits no topic. */
async function readTable(file: string): Promise<Map<string, Label>> {
  const text = (await readFile(file, 'utf8')).trim();
  const [, ...lines] = text.split('\n').filter((line) => !line.startsWith('#'));
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
