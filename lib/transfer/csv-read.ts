import papaparse from 'papaparse';
import { createBreath, type Work } from './breath.ts';
import { type Columns, readColumns, readRow } from './csv-columns.ts';
import { createGathering } from './gather.ts';
import type { Parsed } from './incoming.ts';
import { createLineCounter } from './lines.ts';
import { toPlain } from './plain.ts';

/** Rows parsed in one go. */
const BATCH = 20;

interface Row {
  cells: string[];
  isBroken: boolean;
  /** Positions in the file. */
  start: number;
  end: number;
}

/**
 * Reads CSV by papaparse, columns found by their names in the first row; commas, semicolons or tabs. A quotation mark
 * that never closes takes the rest of the file with it, as one broken row.
 */
export async function readCsv(text: string, work: Work): Promise<Parsed> {
  const head = readHead(text);
  if (!head) return { state: 'refused', reason: { key: 'noIdColumn' } };

  const gathering = createGathering();
  const breathe = createBreath(work);
  const lineOf = createLineCounter(text);
  let rows = head.parse(head.end);
  while (rows.length > 0) {
    for (const { cells, isBroken, start } of rows) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const found = isBroken ? ({ key: 'badSyntax' } as const) : toPlain(readRow(cells, head.columns));
      if (!gathering.add({ line: lineOf(start), found })) return gathering.end();
    }

    const end = rows.at(-1)?.end ?? text.length;
    const pause = breathe(end / text.length);
    if (pause) await pause;
    rows = head.parse(end);
  }
  return gathering.end();
}

/** Tries the delimiters until one gives a first row with a column for ids. */
function readHead(text: string) {
  const newline = /\r\n|[\r\n]/.exec(text.slice(0, 100_000))?.[0] === '\r\n' ? '\r\n' : '\n';
  for (const delimiter of [',', ';', '\t']) {
    const parse = (from: number, count = BATCH) => parseRows(text, from, count, { delimiter, newline });
    const [first] = parse(0, 1);
    const columns: Columns | null = readColumns(first?.cells ?? []);
    if (first && columns) return { columns, end: first.end, parse };
  }
  return null;
}

function parseRows(
  text: string,
  from: number,
  count: number,
  options: { delimiter: string; newline: '\r\n' | '\n' },
): Row[] {
  const rows: Row[] = [];
  if (from >= text.length) return rows;
  papaparse.parse<string[]>(text.slice(from), {
    ...options,
    preview: count,
    // The fast way would split all the rest of the text each time.
    fastMode: false,
    step({ data, errors, meta }) {
      const start = rows.at(-1)?.end ?? from;
      rows.push({ cells: data, isBroken: errors.length > 0, start, end: from + meta.cursor });
    },
  });
  return rows.filter(({ start, end }) => end > start);
}
