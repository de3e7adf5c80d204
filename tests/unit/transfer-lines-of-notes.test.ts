import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../lib/transfer/detect.ts';
import { parseFile } from '../../lib/transfer/parse.ts';
import { plainOf, read, tell } from './transfer-reading.ts';
import { sampleEntry, sampleId, write } from './transfer-samples.ts';

describe.each(['@anna (Tuesday)', '\t@word {', '@misc{evil, title = {x}}', 'TY  - x', 'ER  - '])(
  'a line %j of a note is no entry',
  (line) => {
    const note = `ask about it:\n${line}\nthen go on`;
    const entries = [sampleEntry({ note }), sampleEntry({ id: sampleId(2) })];

    it.each(['csv', 'bibtex'] as const)('in an exported file of %s, which is known and read whole', async (format) => {
      const text = await write(format, ...entries);

      expect(detectFormat('download', text)).toBe(format);
      const { results } = await read(text, format);
      expect(results).toHaveLength(2);
      expect(plainOf(results[0]).note).toBe(note);
    });

    it('in the BibTeX of another program, whose entry closes behind it', async () => {
      const { results } = await read(
        `@misc{a, note = {one\n${line}\ntwo}, eprint = {2401.00001}}\n@misc{b,\n url = {arXiv:2401.00002}}`,
        'bibtex',
      );

      const isClosed = !line.includes('{') || line.includes('}');
      expect(tell(results).at(-1)).toMatch(/ 2401.00002$/);
      if (isClosed) expect(tell(results)).toEqual(['1 2401.00001', '4 2401.00002']);
    });
  },
);

it('an entry on the first line is BibTeX, also where its fields read as the head of a table', () => {
  expect(detectFormat('file', '@article{a, number = 5, eprint = {2401.00001}}')).toBe('bibtex');
  expect(detectFormat('file', 'Exported: yes, all\n@article{a, number = 5, eprint = {2401.00001}}')).toBe('bibtex');
});

it('a string of BibTeX that is named a million times does not make a text that no memory holds', async () => {
  const text = `@string{a = "${'x'.repeat(1_000)}"}\n@misc{b, eprint = {2401.00001}, title = ${'a#'.repeat(600_000)}a}`;

  expect(await parseFile(text, 'bibtex')).toMatchObject({ results: [{ reason: { key: 'badSyntax' } }] });
});
