import type { CodeLink, CodeStatus } from '../lib/code/verdict.ts';

/**
 * What the code chip opens: what its word promises, or nothing. The other links of a paper are no substitute (a data
 * set under "claimed" would read as the code); only a page of the project may stand for code that has no address.
 */
export function linkOfCode({ status, links }: CodeStatus): CodeLink | undefined {
  const wanted = status === 'claimed' || status === 'promised' ? 'project' : status;
  return links.find(({ kind }) => kind === wanted);
}
