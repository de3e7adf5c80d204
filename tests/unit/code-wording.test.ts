import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeStatus } from '../../lib/code/status.ts';
import { paperOf } from './code-paper.ts';

const statusOf = (abstract: string) => codeStatus(paperOf({ abstract })).status;

describe('wording', () => {
  it.each([
    ['code is there', 'Our code is publicly available.', 'claimed'],
    ['given by a verb', 'We release our code and data to aid future work.', 'claimed'],
    ['given by an adjective', 'We introduce sangkuriang, an open-source Python library for waves.', 'claimed'],
    ['obtained is given', 'The code we use can be obtained from https://github.com/a/b.', 'repository'],
    ['what is proposed is theirs', 'To go on from drift, we propose MAXS https://github.com/a/b.', 'repository'],
    ['code on a project page', 'The codes are available at https://a.github.io/b/.', 'claimed'],
    ['code on a page without address', 'Results and source code are in our anonymous project page.', 'claimed'],
    ['the future', 'The code will be open-sourced to support further research.', 'promised'],
    ['shared, not only available', 'The code and models will be publicly shared.', 'promised'],
    ['told after the predicate', 'Code and benchmark are released upon publication.', 'promised'],
    ['a commitment', 'We commit to open-sourcing the data and models.', 'promised'],
    ['data of the future', 'The benchmark will be made publicly available.', 'promised'],
    ['a page alone', 'Project page: https://a.github.io/b/', 'project'],
    ['free is public', 'This dataset is made freely available for research.', 'artifact'],
    ['a name of its own making', 'We publicly release ZeroBench.', 'artifact'],
    ['weights on the hub', 'Our models are available at https://huggingface.co/PowerInfer', 'artifact'],
  ])('%s: “%s” → %s', (_why, abstract, status) => {
    expect(statusOf(abstract)).toBe(status);
  });

  it.each([
    ['a subject of study', 'Open-source models reach 35% accuracy.'],
    ['code generation', 'It rivals open-source agents in code generation.'],
    ['another field', 'Error-correcting codes are available for every rate.'],
    ['what others published', 'We evaluate publicly available datasets.'],
    ['a denial', 'No code is available for these systems.'],
    ['where code lies, not that it is given', 'Our code is in the training data.'],
    ['built on another repository', 'We build on https://github.com/a/b.'],
    ['another code', 'We train using the code of https://github.com/a/b.'],
  ])('none of its own from %s: “%s”', (_why, abstract) => {
    expect(statusOf(abstract)).toBe('none');
  });
});

describe('what comes first', () => {
  const abstract =
    'We release our code at https://github.com/c/d. The data will be released. Project page: https://e.github.io/f';

  it('the fields of the page, then the text', () => {
    const { links, evidence, stars } = codeStatus(
      paperOf({ abstract, repository: 'https://github.com/a/b', stars: 3 }),
    );
    expect(links.map(({ href }) => href)).toEqual([
      'https://github.com/a/b',
      'https://github.com/c/d',
      'https://e.github.io/f',
    ]);
    expect(evidence[0]?.source).toBe('page');
    expect(stars).toBe(3);
  });

  it('the repository; what else holds is kept as evidence', () => {
    const { status, evidence } = codeStatus(paperOf({ abstract }));
    expect(status).toBe('repository');
    expect(evidence.map(({ text }) => text)).toContain('The data will be released');
  });

  it('a repository announced is one, and soon', () => {
    const verdict = codeStatus(paperOf({ abstract: 'Code will be released at https://github.com/a/b.' }));
    expect([verdict.status, verdict.soon]).toEqual(['repository', true]);
  });
});

describe('whatever the text', () => {
  const pieces = [
    'Our code ',
    'is ',
    'publicly available',
    '. ',
    ' at https://github.com/a/b',
    'We will release ',
    '\n',
    '\\url{',
    '…',
    '😀',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
  );

  it('quotes what stands at its place, and never throws', () => {
    fc.assert(
      fc.property(text, (abstract) =>
        codeStatus(paperOf({ abstract })).evidence.every(({ text, at }) => abstract.slice(at ?? -1).startsWith(text)),
      ),
    );
  });

  it.each([
    'we ',
    'https://',
    'code is ',
    'a-',
    'github.com/',
    'We introduce ',
    'is publicly ',
    '. ',
    'www.',
    'our open-source ',
  ])('five times as much of “%s” takes no twenty-five times as long', (piece) => {
    const time = (size: number) => {
      const paper = paperOf({ abstract: `Our code ${piece.repeat(Math.ceil(size / piece.length))}` });
      const times = Array.from({ length: 9 }, () => {
        const from = performance.now();
        codeStatus(paper);
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    // A collection of garbage alone doubles or trebles the larger; growth with the square makes it 25.
    expect(time(100_000)).toBeLessThan(15 * Math.max(2, time(20_000)));
  });
});
