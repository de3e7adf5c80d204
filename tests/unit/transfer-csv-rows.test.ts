import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import { createRowReader, type Marks } from '../../lib/transfer/csv-rows.ts';
import { hostileText } from './transfer-samples.ts';

const marks = fc.record<Marks>({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\r\n', '\n'),
});
const cell = fc.oneof(
  hostileText,
  fc.constantFrom('', ' ', '"', '""', ' "a" ', 'a;b', 'a,b', 'a\tb', 'a\nb', 'a\r\nb'),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

function readAll(text: string, options: Marks) {
  const readRow = createRowReader(text, options);
  const rows = [];
  for (let at = 0; at < text.length; at = rows.at(-1)?.end ?? text.length) rows.push(readRow(at));
  return rows;
}

it('what papaparse writes is read, cell by cell, as it was', () => {
  fc.assert(
    fc.property(table, marks, (cells, options) => {
      const text = `${papaparse.unparse(cells, { ...options, quotes: true })}${options.newline}`;
      const rows = readAll(text, options);
      expect(rows.filter(({ isBroken }) => isBroken)).toEqual([]);
      expect(rows.map((row) => row.cells)).toEqual(cells);
    }),
  );
});

it('plain cells are read as papaparse reads them', () => {
  const plain = fc.string({ maxLength: 6 }).map((text) => text.replace(/["\r\n,;\t]/g, ''));
  const rows = fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, marks, (cells, options) => {
      const text = cells.map((row) => row.join(options.delimiter)).join(options.newline);
      expect(readAll(text, options).map((row) => row.cells)).toEqual(papaparse.parse(text, options).data);
    }),
  );
});
