import { describe, expect, it } from 'vitest';
import { linkOfCode } from '../../components/codeLink.ts';
import type { CodeStatus, CodeStatusName } from '../../lib/code/verdict.ts';

const LINKS: CodeStatus['links'] = (['repository', 'project', 'artifact'] as const).map((kind) => ({
  kind,
  href: `https://example.org/${kind}`,
  source: 'page',
}));
const code = (status: CodeStatusName, links = LINKS): CodeStatus => ({
  status,
  soon: false,
  stars: null,
  links,
  evidence: [],
});

describe('what a code chip opens', () => {
  it.each([
    ['repository', 'repository'],
    ['project', 'project'],
    ['artifact', 'artifact'],
    ['claimed', 'project'],
    ['promised', 'project'],
    ['none', undefined],
    ['unknown', undefined],
  ] as const)('%s opens what it says, %s, and not whatever link comes first', (status, kind) => {
    expect(linkOfCode(code(status))?.kind).toBe(kind);
    expect(linkOfCode(code(status, [...LINKS].reverse()))?.kind).toBe(kind);
  });

  it.each(['claimed', 'promised', 'project'] as const)('%s does not open data in place of code', (status) => {
    expect(linkOfCode(code(status, LINKS.slice(2)))).toBeUndefined();
  });
});
