import { createBreath, type Work } from './breath.ts';
import { readColumns, readRow } from './csv-columns.ts';
import { createRowReader } from './csv-rows.ts';
import { createGathering } from './gather.ts';
import type { Parsed } from './incoming.ts';
import { createLineCounter } from './lines.ts';
import { toPlain } from './plain.ts';

/**
 * Reads CSV, columns found by their names in the first row; commas, semicolons or tabs. A quotation mark that never
 * closes takes the rest of the file with it, as one broken row.
 */
export async function readCsv(text: string, work: Work): Promise<Parsed> {
  const head = readHead(text);
  if (!head) return { state: 'refused', reason: { key: 'noIdColumn' } };

  const gathering = createGathering();
  const breathe = createBreath(work);
  const lineOf = createLineCounter(text);
  for (let at = head.end; at < text.length; ) {
    const { cells, isBroken, start, end } = head.readRowAt(at);
    at = end;
    const pause = breathe(end / text.length);
    if (pause) await pause;

    if (!isBroken && cells.every((cell) => cell.trim() === '')) continue;
    const found = isBroken ? ({ key: 'badSyntax' } as const) : toPlain(readRow(cells, head.columns));
    if (!gathering.add({ line: lineOf(start), found })) break;
  }
  return gathering.end();
}

/** More than any honest table has: the names of all are compared in one go. */
const MAX_COLUMNS = 1_000;

/** Tries the delimiters until one gives a first row with a column for ids. */
function readHead(text: string) {
  const newline = /\r\n|[\r\n]/.exec(text.slice(0, 100_000))?.[0] === '\r\n' ? '\r\n' : '\n';
  for (const delimiter of [',', ';', '\t'] as const) {
    const readRowAt = createRowReader(text, { delimiter, newline });
    const { cells, end } = readRowAt(0);
    const columns = readColumns(cells.slice(0, MAX_COLUMNS));
    if (columns) return { columns, end, readRowAt };
  }
  return null;
}
