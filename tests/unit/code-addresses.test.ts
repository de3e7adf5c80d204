import { describe, expect, it } from 'vitest';
import { codeStatus } from '../../lib/code/status.ts';
import { paperOf } from './code-paper.ts';

const linksOf = (abstract: string) => codeStatus(paperOf({ abstract })).links.map(({ href }) => href);

describe('addresses are repaired where there is no doubt', () => {
  it.each([
    ['a space inside', 'Code: https://github.com/ altair199797/LowFormer.'],
    ['a full stop after it', 'Code: https://github.com/altair199797/LowFormer.'],
    ['a bracket after it', 'Our code is public (https://github.com/altair199797/LowFormer).'],
    ['a line break before the name', 'Code: https://github.com/\naltair199797/LowFormer'],
    ['no scheme', 'Code is at github.com/altair199797/LowFormer'],
    ['an old scheme', 'Code is at http://github.com/altair199797/LowFormer'],
    ['LaTeX url', 'Code: \\url{https://github.com/altair199797/LowFormer}.'],
    ['LaTeX href', 'See the \\href{https://github.com/altair199797/LowFormer}{code}.'],
    ['markdown', 'See the [code](https://github.com/altair199797/LowFormer).'],
    ['the ending of a clone', 'Code: https://github.com/altair199797/LowFormer.git'],
  ])('%s', (_why, abstract) => {
    expect(linksOf(abstract)).toEqual(['https://github.com/altair199797/LowFormer']);
  });

  it.each([
    ['cut by the page: the rest of the name is not known', 'Code is available at https://github.com/a/na…'],
    ['broken by a hyphen: the hyphen may be of the name', 'Code is available at https://github.com/a/na-\nme.'],
    ['cut within the host', 'Code is available at https://git'],
    ['a placeholder', 'Code is available at https://github.com/xxx.'],
    ['no path', 'Code is available at https://github.com/'],
    ['a gist is no repository', 'Code: https://gist.github.com/a/123'],
    ['a scheme that runs', 'Code is available at javascript:alert(1)'],
  ])('no link from %s', (_why, abstract) => {
    expect(linksOf(abstract)).toEqual([]);
  });
});

describe('a word after the page of an owner', () => {
  const OWNER = 'https://github.com/quiet-lab';

  it.each([
    ['begins the next sentence', 'Our code is available at https://github.com/quiet-lab/ Models are on Hugging Face.'],
    ['is the next label', 'Code: https://github.com/quiet-lab/ Project Page: see there.'],
    ['is a label with an inner capital', 'Code: https://github.com/quiet-lab/ HuggingFace: see there.'],
    ['has a hyphen, and prose goes on', 'Code: https://github.com/quiet-lab/ Pre-trained models are there.'],
    ['is an abbreviation', 'Code: https://github.com/quiet-lab/ e.g. the trainer.'],
    ['is a year', 'Code: https://github.com/quiet-lab/ 2026.'],
    ['is a plain word at the end', 'Code: https://github.com/quiet-lab/ soon.'],
  ])('is not glued on where it %s: such a repository does not exist', (_what, abstract) => {
    expect(linksOf(abstract)).toEqual([OWNER]);
  });

  it.each([
    ['MoBind', 'Code: https://github.com/quiet-lab/ MoBind.'],
    ['MARS', 'Code: https://github.com/quiet-lab/ MARS. '],
    ['half-cache', 'Code: (https://github.com/quiet-lab/ half-cache). It is fast.'],
    ['half_cache', 'Code: \\url{https://github.com/quiet-lab/ half_cache}'],
    ['cache2', 'Code: https://github.com/quiet-lab/\ncache2'],
    ['half.cache', 'Code: https://github.com/quiet-lab/ half.cache. More is to come.'],
  ])('is its repository where it can be nothing else and a stop follows: %s', (name, abstract) => {
    expect(linksOf(abstract)).toEqual([`${OWNER}/${name}`]);
  });
});
