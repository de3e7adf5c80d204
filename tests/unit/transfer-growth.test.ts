import { describe, it } from 'vitest';
import { parseFile } from '../../lib/transfer/parse.ts';
import { expectLinear } from './transfer-growth.ts';

const ID = '2401.00001';

describe('BibTeX is read in a time that grows with its length, not with its square', { timeout: 60_000 }, () => {
  it.each([' ', '\t', '\n'])('where %j stands many times in a list of authors', async (space) => {
    await expectLinear(
      (text) => parseFile(text, 'bibtex'),
      (length) => `@misc{a, author = {A${space.repeat(length)}B}, eprint = {${ID}}}`,
    );
  });

  it.each(['@a(\n', '@a{k, x = "\n', '@a{k, x = {\n'])(
    'where %j stands many times: none of them closes',
    async (entry) => {
      await expectLinear(
        (text) => parseFile(text, 'bibtex'),
        (length) => entry.repeat(length / entry.length),
      );
    },
  );

  it('where two marks that change places stand many times over one letter', async () => {
    await expectLinear(
      (text) => parseFile(text, 'bibtex'),
      (length) => `@misc{a, title = {a${'\u0301\u0323'.repeat(length / 2)}}, eprint = {${ID}}}`,
    );
  });
});

describe('CSV is read in a time that grows with its length, not with its square', { timeout: 60_000 }, () => {
  it('where a cell has many quotation marks and many spaces after them', async () => {
    await expectLinear(
      (text) => parseFile(text, 'csv'),
      (length) => `id,title\n${ID},"${'"a'.repeat(length)}${' '.repeat(2 * length)},\n`,
    );
  });
});
