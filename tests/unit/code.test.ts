import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../lib/code/addresses.ts';
import { EXAMPLES } from '../../lib/code/examples.ts';
import { codeStatus } from '../../lib/code/status.ts';
import { safeHref } from '../../lib/paper/href.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { paperOf } from './code-paper.ts';

const NOTHING = paperOf({});
const read = (abstract: string, fields: Partial<Paper> = {}) => codeStatus({ ...NOTHING, abstract, ...fields });

describe('each rule of reading', () => {
  it.each(EXAMPLES)('$rule: $reason', ({ yes, no }) => {
    expect([yes[0], read(yes[0]).status]).toEqual(yes);
    expect([no[0], read(no[0]).status]).toEqual(no);
  });
});

describe('a promise', () => {
  it.each([
    'Our code will be released upon acceptance',
    'We will release our code and models upon the acceptance',
    'The code will be available soon',
    'We plan to open-source our code once the paper is published',
  ])('is quoted with its condition, which the end of the predicate cut off: %s', (sentence) => {
    expect(read(`It works well. ${sentence}.`)).toMatchObject({ status: 'promised', evidence: [{ text: sentence }] });
  });
});

describe('addresses', () => {
  const NAME = 'https://github.com/quiet/half-cache';

  it.each([
    ['a full stop after it', 'Code: https://github.com/quiet/half-cache.', NAME],
    ['a space before the stop', 'Code: https://github.com/quiet/half-cache .', NAME],
    ['brackets around it', 'our code (https://github.com/quiet/half-cache) is', NAME],
    ['no scheme', 'Code: github.com/quiet/half-cache.', NAME],
    ['one slash too few', 'Code: https:/github.com/quiet/half-cache.', NAME],
    ['a space in the scheme', 'Code: https: //github.com/quiet/half-cache', NAME],
    ['a space after the host', 'Code: https://github.com/ quiet/half-cache.', NAME],
    ['a space after the owner', 'Code: https://github.com/quiet/ half-cache.', NAME],
    ['a line break', 'Code:\nhttps://github.com/quiet/half-cache\nis', NAME],
    ['LaTeX', 'Code: \\url{https://github.com/quiet/half-cache}', NAME],
    ['LaTeX with a text', '\\href{https://github.com/quiet/half-cache}{here}', NAME],
    ['LaTeX gone wrong', 'at https://github.com/quiet/half-cache{https://github.com/quiet/half-cache}.', NAME],
    ['an escaped underscore', 'Code: https://github.com/quiet/half\\_cache', 'https://github.com/quiet/half_cache'],
    ['markdown', 'Code: [here](https://github.com/quiet/half-cache)', NAME],
    ['`.git` at its end', 'Code: https://github.com/quiet/half-cache.git.', NAME],
    ['http', 'Code: http://github.com/quiet/half-cache', NAME],
    ['query and fragment', 'Code: https://github.com/quiet/half-cache?tab=readme#x', NAME],
    ['a folder within', `Code: ${NAME}/tree/main/papers/one.`, `${NAME}/tree/main/papers/one`],
    ['a path that does not exist on the host', `Code: ${NAME}/papers.`, NAME],
  ])('%s', (_what, text, href) => {
    expect(findAddresses(text)[0]?.place?.href).toBe(href);
  });

  it('does not join the words after an owner’s page to it', () => {
    expect(findAddresses('at https://github.com/quiet/, where news follow')[0]?.place?.kind).toBe('owner');
  });

  it('links no page that answers to http only', () => {
    expect(read('Project page: http://iip.example.org/frank/index.html')).toMatchObject({
      status: 'project',
      links: [],
    });
  });
});

describe('the verdict', () => {
  it('puts the page’s repository first, as listed, and keeps what the abstract says', () => {
    const { links, evidence } = read('Code: https://github.com/quiet/old. Project page: https://quiet.github.io/', {
      repository: 'https://github.com/quiet/new',
    });
    expect(links.map(({ href, source }) => [href, source])).toEqual([
      ['https://github.com/quiet/new', 'page'],
      ['https://github.com/quiet/old', 'abstract'],
      ['https://quiet.github.io/', 'abstract'],
    ]);
    expect(evidence[0]).toEqual({ source: 'page', text: 'https://github.com/quiet/new', at: null });
  });

  it('says that a repository is only announced', () => {
    expect(read('Code will be released at https://github.com/quiet/half-cache.')).toMatchObject({
      status: 'repository',
      soon: true,
    });
  });

  it('is unknown without abstract and fields', () => {
    expect(codeStatus({ ...NOTHING, abstract: null }).status).toBe('unknown');
  });
});

const pieces = fc.constantFrom(
  'Our code ',
  'will be ',
  'is publicly available ',
  'at https://github.com/a/b',
  '. ',
  '\n',
  'we release ',
  'an open-source ',
  'models ',
  '@',
  '\\url{',
  'x.github.io ',
);
const abstracts = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('whatever the text', () => {
  it('links pass safeHref, and phrases stand in the abstract where they are said to', () => {
    fc.assert(
      fc.property(abstracts, (abstract) => {
        const { links, evidence } = read(abstract);
        expect(links.every(({ href }) => safeHref(href) === href)).toBe(true);
        for (const { text, at } of evidence) expect(abstract.slice(at ?? 0, (at ?? 0) + text.length)).toBe(text);
      }),
    );
  });

  it.each([
    'code ',
    'will be made publicly ',
    'we release ',
    'an open-source, ',
    'https://a.b ',
    'github.com/a/ ',
    '. ',
    '\n',
    '-',
    'a',
  ])('takes time in proportion to 400 kB of %j', (unit) => {
    const short = unit.repeat(100_000 / unit.length);
    const long = unit.repeat(400_000 / unit.length);

    // Four times the text is four times the work; sixteen times would be its square. Below 100 ms a busy machine says more than the text.
    expect(best(long)).toBeLessThan(10 * Math.max(100, best(short)));
  });
});

function best(abstract: string): number {
  const times = Array.from({ length: 3 }, () => {
    const from = performance.now();
    read(abstract);
    return performance.now() - from;
  });
  return Math.min(...times);
}
