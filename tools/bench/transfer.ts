import { parseArgs } from 'node:util';
import type { Entry } from '../../lib/library/schema.ts';
import type { ImportFormat } from '../../lib/transfer/detect.ts';
import { EXPORT_FORMATS, type ExportFormat, exportAs, toBlob } from '../../lib/transfer/export.ts';
import { parseFile } from '../../lib/transfer/parse.ts';
import { type Figure, toFigure, toTable } from './figure.ts';
import { readLoad } from './machine.ts';
import { least } from './spread.ts';
import { measureTransferSize } from './transfer-size.ts';
import { stockEntries } from './transfer-stock.ts';
import { watchTurns } from './transfer-turns.ts';

/**
 * `npm run bench:transfer`: what taking a library out and bringing one in costs, against `JSON.stringify` and
 * `JSON.parse` of the same entries in the same run. In Node, so without a browser's blobs, files and threads: there
 * the checksum of a long Dogear file is one task of a thread of its own, here it is one of ours.
 */
const { values } = parseArgs({
  options: {
    /** Numbers of entries, in place of 100, 10,000 and 100,000. */
    count: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '3' },
  },
});

const COUNTS = (values.count ?? ['100', '10000', '100000']).map(Number);
const ROUNDS = Number(values.rounds);
/** A reader may wait this long for 100,000 items, and no task may freeze the page for longer. */
const WAIT_MS = 30_000;
const TASK_MS = 50;

interface Taken {
  ms: number;
  /** The longest stretch without a turn of the event loop. */
  task: number;
}

async function take(work: () => Promise<unknown>): Promise<Taken> {
  globalThis.gc?.();
  const turns = watchTurns();
  const start = performance.now();
  await work();
  return { ms: performance.now() - start, task: await turns.stop() };
}

async function takeBest(work: () => Promise<unknown>): Promise<Taken> {
  const all: Taken[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await take(work));
  return { ms: least(all.map(({ ms }) => ms)), task: least(all.map(({ task }) => task)) };
}

function tell(title: string, { ms, task }: Taken, control: Taken): Figure[] {
  return [
    toFigure({ title, unit: 'ms', values: { '': ms }, budget: WAIT_MS, ratio: ms / control.ms }),
    toFigure({ title: `${title}, longest task`, unit: 'ms', values: { '': task }, budget: TASK_MS }),
  ];
}

async function measure(entries: readonly Entry[]): Promise<Figure[]> {
  const name = entries.length.toLocaleString('en');
  const lines: string[] = [];
  const stringify = await takeBest(async () => {
    lines.length = 0;
    for (const entry of entries) lines.push(JSON.stringify(entry));
  });
  const parse = await takeBest(async () => {
    for (const line of lines) JSON.parse(line);
  });

  const figures = [
    toFigure({ title: `control: JSON.stringify each, ${name}`, unit: 'ms', values: { '': stringify.ms } }),
    toFigure({ title: `control: JSON.parse each, ${name}`, unit: 'ms', values: { '': parse.ms } }),
  ];
  for (const format of Object.keys(EXPORT_FORMATS) as ExportFormat[]) {
    console.error(`${format}, ${name}`);
    let blob = new Blob();
    const written = await takeBest(async () => {
      blob = await toBlob(await exportAs(format, entries, { now: Date.now() }));
    });
    figures.push(...tell(`write ${format}, ${name} (${(blob.size / 1e6).toFixed(1)} MB)`, written, stringify));

    const text = await blob.text();
    const source: ImportFormat = format === 'markdown' ? 'list' : format;
    const read = await takeBest(async () => {
      const parsed = await parseFile(text, source);
      const isWhole = parsed.state === 'read' && parsed.results.filter(({ state }) => state === 'ok').length;
      if (isWhole !== entries.length) throw new Error(`${format} gave ${isWhole} of ${name} back.`);
    });
    figures.push(...tell(`read ${source}, ${name}`, read, parse));
  }
  return figures;
}

const load = readLoad();
const figures = await measureTransferSize();
for (const count of COUNTS) figures.push(...(await measure(stockEntries(count))));
console.log(`${toTable(figures)}\n\n${ROUNDS} rounds, the best of each. Load average ${load.toFixed(1)} before.`);
