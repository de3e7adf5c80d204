import { describe, it } from 'vitest';
import { parseFile } from '../../lib/transfer/parse.ts';
import { expectLinear } from './transfer-growth.ts';

describe('BibTeX is read in a time that grows with its length, not with its square', { timeout: 60_000 }, () => {
  it.each([' ', '\t', '\n'])('where %j stands many times in a list of authors', async (space) => {
    await expectLinear(
      (text) => parseFile(text, 'bibtex'),
      (length) => `@misc{a, author = {A${space.repeat(length)}B}, eprint = {2401.00001}}`,
    );
  });
});
