import { describe, expect, it } from 'vitest';
import { withCheck } from '../../lib/code/check.ts';
import type { CodeStatus } from '../../lib/code/verdict.ts';
import type { Check } from '../../lib/messages/checks.ts';

const REPOSITORY = 'https://github.com/quiet-lab/half-cache';
const MODEL = 'https://huggingface.co/quiet-lab/half-7b';
const nothing = { count: 0, links: [] };
const nobody: Check = {
  id: '2605.08583',
  checkedAt: 0,
  models: nothing,
  datasets: nothing,
  spaces: nothing,
  repositories: nothing,
};
const one = (href: string) => ({ count: 1, links: [{ name: 'a/b', href }] });
const code = (status: CodeStatus['status'], links: CodeStatus['links'] = []): CodeStatus => ({
  status,
  soon: false,
  stars: null,
  links,
  evidence: [],
});

describe('withCheck', () => {
  it.each([
    ['nothing listed proves nothing', code('claimed'), nobody, 'claimed'],
    ['a repository outweighs a claim', code('claimed'), { ...nobody, repositories: one(REPOSITORY) }, 'repository'],
    ['a model is more than nothing found', code('none'), { ...nobody, models: one(MODEL) }, 'artifact'],
    ['a model is no more than a promise', code('promised'), { ...nobody, models: one(MODEL) }, 'promised'],
    ['without an abstract the host may still know', code('unknown'), { ...nobody, spaces: one(MODEL) }, 'project'],
  ] as const)('%s', (_why, given, check, status) => {
    expect(withCheck(given, check).status).toBe(status);
  });

  it('puts the link that raised the verdict first and names it as evidence', () => {
    const raised = withCheck(code('none'), { ...nobody, models: one(MODEL), repositories: one(REPOSITORY) });
    expect(raised.links[0]?.href).toBe(REPOSITORY);
    expect(raised.evidence[0]).toEqual({ source: 'page', text: REPOSITORY, at: null });
  });

  it('keeps the first link where the verdict stands, and doubles none', () => {
    const known = code('repository', [{ kind: 'repository', href: REPOSITORY, source: 'page' }]);
    const checked = withCheck(known, { ...nobody, models: one(MODEL), repositories: one(REPOSITORY) });
    expect(checked.links.map(({ href }) => href)).toEqual([REPOSITORY, MODEL]);
  });
});
