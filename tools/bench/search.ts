import { parseArgs } from 'node:util';
import { facetsInSlices } from '../../lib/search/facets.ts';
import { haystackOf } from '../../lib/search/haystack.ts';
import { createSearcher, type Searcher } from '../../lib/search/searcher.ts';
import { sortInSlices } from '../../lib/search/sort.ts';
import { type Figure, toFigure, toTable } from './figure.ts';
import { readLoad } from './machine.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { readClock, time, watchTasks } from './search-pace.ts';
import { makeRows, type Row } from './search-rows.ts';
import { least, median, percentile } from './spread.ts';

/**
 * `npm run bench:search [-- --papers FILE]`: what searching costs at 100, 10,000 and 100,000 rows with
 * abstracts, against a bare scan of the same folded texts for the same words: the least that looking at all costs.
 */
const { values } = parseArgs({
  options: {
    /** Real papers: lines of JSON, gzipped, each with a `paper` as in the host's data. */
    papers: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    /** Other numbers of rows. */
    rows: { type: 'string', multiple: true },
  },
});

type Watch = ReturnType<typeof watchTasks>;

const BUDGET_MS = 50;
const CHOSEN = { tag: new Set(['gpu']) };

const QUERIES = [
  'diffusion transformer',
  'sparse attention',
  'reinforcement learning -robot',
  '"language model" year:2024-2026',
  'author:zhang',
  'tag:"to cite" quantisation',
  'entropy',
  'topic:vision has:code',
  'eqzx',
];

/** Times in ms: of every key of queries typed letter by letter, of queries pasted, and until their first screen. */
interface Times {
  typed: number[];
  pasted: number[];
  first: number[];
}

async function measureKeys(rows: readonly Row[], pace: Watch): Promise<Times> {
  const times: Times = { typed: [], pasted: [], first: [] };
  for (const query of QUERIES) {
    const typing = await prepared(rows, pace);
    for (let end = 1; end <= query.length; end += 1) {
      times.typed.push(await time(() => typing.search(query.slice(0, end))));
      pace.end();
    }

    const pasting = await prepared(rows, pace);
    const begun = readClock();
    let first: number | null = null;
    const onFirst = () => {
      first ??= readClock() - begun;
    };
    await pasting.search(query, { onFirst });
    pace.end();
    times.pasted.push(readClock() - begun);
    times.first.push(first ?? readClock() - begun);
  }
  return times;
}

/** A searcher that has forgotten earlier queries; the rows are folded already. */
async function prepared(rows: readonly Row[], pace: Watch): Promise<Searcher<Row>> {
  const searcher = createSearcher(rows, pace);
  await searcher.prepare();
  pace.end();
  return searcher;
}

/** The bare scan: the first word of each query. */
async function scan(haystacks: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of QUERIES) {
    const word = query.replace(/^\w+:|"/g, '').split(' ')[0] ?? '';
    times.push(await time(async () => haystacks.filter((haystack) => haystack.includes(word))));
  }
  return times;
}

async function measureSearch(count: number, rounds: number): Promise<Figure[]> {
  const rows = makeRows(count, values.papers);
  const name = `${count.toLocaleString('en')} rows`;

  const before = readHeap();
  const preparing = watchTasks();
  const folding = await time(() => createSearcher(rows, preparing).prepare());
  preparing.end();
  const memory = readHeap() - before;

  const searching = watchTasks();
  const ordering = watchTasks();
  const haystacks = rows.map((row) => haystackOf(row).text);
  const alone = async (work: () => Promise<unknown>) => {
    const times = [await time(work)];
    ordering.end();
    return { times };
  };
  const found = await inRounds<Partial<Times> & { times?: number[] }>(`search, ${name}`, rounds, [
    { name: 'keys', measure: () => measureKeys(rows, searching) },
    { name: 'scan', measure: async () => ({ times: await scan(haystacks) }) },
    { name: 'title', measure: () => alone(() => sortInSlices(rows, 'title', 'ascending', { pace: ordering })) },
    { name: 'stars', measure: () => alone(() => sortInSlices(rows, 'stars', 'descending', { pace: ordering })) },
    { name: 'facets', measure: () => alone(() => facetsInSlices(rows, CHOSEN, { pace: ordering })) },
  ]);
  const all = (task: string, part: keyof Times | 'times') => valuesOf(found, task).flatMap((each) => each[part] ?? []);
  const bare = spread(all('scan', 'times'));

  const keyFigure = (title: string, part: keyof Times) => {
    const times = spread(all('keys', part));
    const ratio = times.p95 / bare.p95;
    return toFigure({
      title: `${name}: ${title}`,
      unit: 'ms',
      values: times,
      judged: times.p95,
      budget: BUDGET_MS,
      ratio,
    });
  };
  const figure = (title: string, times: readonly number[]) =>
    toFigure({ title: `${name}: ${title}`, unit: 'ms', values: { min: least(times), median: median(times) } });
  const taskFigure = (title: string, { lasted }: Watch) =>
    toFigure({ title: `${name}: tasks of ${title}`, unit: 'ms', values: spread(lasted), budget: BUDGET_MS });

  return [
    toFigure({ title: `${name}: folded`, unit: 'ms', values: { '': folding } }),
    toFigure({ title: `${name}: memory for it, in MB`, unit: '', values: { '': memory / 1e6 } }),
    keyFigure('a key of a query that is typed', 'typed'),
    keyFigure('a query pasted', 'pasted'),
    keyFigure('a query pasted, first screen', 'first'),
    toFigure({ title: `${name}: bare scan for a word (control)`, unit: 'ms', values: bare }),
    figure('sorted by title', all('title', 'times')),
    figure('sorted by stars', all('stars', 'times')),
    figure('facets counted', all('facets', 'times')),
    taskFigure('folding', preparing),
    taskFigure('searching', searching),
    taskFigure('sorting and counting', ordering),
  ];
}

function spread(times: readonly number[]) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: percentile(times, 1) };
}

function readHeap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const figures: Figure[] = [];
for (const count of values.rows ?? [100, 10_000, 100_000]) {
  figures.push(...(await measureSearch(Number(count), Number(values.rounds))));
}
console.log(
  `${toTable(figures)}\n\nCPU time of the thread. Node ${process.version}, load average ${readLoad().toFixed(1)}.`,
);
