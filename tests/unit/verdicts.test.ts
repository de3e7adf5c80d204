import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeStatus } from '../../lib/code/status.ts';
import { createRepairLimit } from '../../lib/overlay/repairs.ts';
import { paperOf } from './code-paper.ts';

const EMPTY = paperOf({});

describe('codeStatus', () => {
  it.each([
    [
      'a repository in the page data',
      { repository: 'https://github.com/a/b', stars: 3_290, abstract: 'x' },
      'repository',
    ],
    ['a repository in the abstract', { abstract: 'Code: https://github.com/a/b.' }, 'repository'],
    ['said to be available', { abstract: 'Our code is publicly available.' }, 'claimed'],
    ['will be released', { abstract: 'Code will be released upon acceptance.' }, 'promised'],
    ['only a project page', { abstract: 'See it move.', projectPage: 'https://half-cache.github.io/' }, 'project'],
    ['only a data set', { abstract: 'We release the dataset.' }, 'artifact'],
    ['nothing found', { abstract: 'We prune keys.' }, 'none'],
    ['no abstract to read', {}, 'unknown'],
    ['an owner page is no repository', { repository: 'https://github.com/a', abstract: 'x' }, 'none'],
    ['a hostile address is no link', { repository: 'javascript:alert(1)', abstract: 'x' }, 'none'],
  ] as const)('%s → %s', (_why, fields, status) => {
    expect(codeStatus({ ...EMPTY, ...fields }).status).toBe(status);
  });

  it('says how it knows', () => {
    const verdict = codeStatus({ ...EMPTY, abstract: 'We prune. Code will be released soon.' });
    expect(verdict.evidence[0]).toEqual({ source: 'abstract', text: 'Code will be released soon', at: 10 });
  });

  it('links to https only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (abstract, repository) => {
        const { links } = codeStatus({ ...EMPTY, abstract, repository });
        return links.every(({ href }) => href.startsWith('https://'));
      }),
    );
  });
});

describe('createRepairLimit', () => {
  it('allows five repairs a card in ten seconds, then waits', () => {
    let now = 0;
    const mayRepair = createRepairLimit(() => now);
    const card = {};
    expect(Array.from({ length: 7 }, () => mayRepair(card))).toEqual([true, true, true, true, true, false, false]);
    expect(mayRepair({})).toBe(true);
    now = 10_001;
    expect(mayRepair(card)).toBe(true);
  });
});
