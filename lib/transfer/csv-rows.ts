import { MAX_ITEM_LENGTH } from './limits.ts';

export interface Row {
  cells: string[];
  /** A quotation mark stands where none may, or never closes; or the row is longer than any item. */
  isBroken: boolean;
  /** Positions in the file. */
  start: number;
  end: number;
}

export interface Marks {
  delimiter: ',' | ';' | '\t';
  newline: '\r\n' | '\n';
}

/**
 * Reads CSV (RFC 4180) a row at a time. Own code, because papaparse, which writes it, looks for the next delimiter to the
 * end of the text each time it begins anew, and goes over the same spaces for each quotation mark within a cell.
 */
export function createRowReader(text: string, { delimiter, newline }: Marks): (from: number) => Row {
  const mark = new RegExp(`${delimiter}|${newline}`, 'g');
  /** What may follow a cell's closing quotation mark: spaces, and the cell's end. */
  const close = new RegExp(`\\s*?(?:${delimiter}|${newline}|$)`, 'y');

  /** Where the quotation mark closes that begins a cell; null where it never does. */
  function closeOf(open: number) {
    let isBroken = false;
    for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text[at + 1] === '"') {
        at += 1;
        continue;
      }
      close.lastIndex = at + 1;
      const rest = close.exec(text);
      if (rest) return { end: at, next: close.lastIndex, isLast: !rest[0].endsWith(delimiter), isBroken };
      isBroken = true;
    }
    return null;
  }

  function readCell(from: number) {
    if (text[from] === '"') {
      const quoted = closeOf(from);
      if (!quoted) return { cell: '', next: text.length, isLast: true, isBroken: true };
      return { ...quoted, cell: text.slice(from + 1, quoted.end).replaceAll('""', '"') };
    }
    mark.lastIndex = from;
    const found = mark.exec(text);
    const end = found?.index ?? text.length;
    return {
      cell: text.slice(from, end),
      next: found ? mark.lastIndex : end,
      isLast: found?.[0] !== delimiter,
      isBroken: false,
    };
  }

  function lineAfter(from: number): number {
    const at = text.indexOf(newline, from);
    return at < 0 ? text.length : at + newline.length;
  }

  return (start) => {
    const row: Row = { cells: [], isBroken: false, start, end: start };
    for (;;) {
      const { cell, next, isLast, isBroken } = readCell(row.end);
      row.isBroken ||= isBroken;
      row.end = next;
      if (next - start > MAX_ITEM_LENGTH) return { ...row, isBroken: true, end: isLast ? next : lineAfter(next) };
      row.cells.push(cell);
      if (isLast) return row;
    }
  };
}
