import { safeHref } from '../paper/href.ts';
import { collapse, type Paper } from '../paper/paper.ts';
import { findPhrase, type Phrase } from './phrases.ts';
import { isRepository } from './repository.ts';
import type { CodeEvidence, CodeLink, CodeStatus } from './verdict.ts';

const MAX_TEXT = 20_000;

/**
 * Where a paper's code stands. The page's own fields come first, the abstract second; what also holds is kept as
 * further evidence. Never guesses: without an abstract and without fields the verdict is `unknown`.
 */
export function codeStatus(paper: Paper): CodeStatus {
  const links: CodeLink[] = [];
  const evidence: CodeEvidence[] = [];
  const say = (phrase: Phrase) => evidence.push({ source: 'abstract', text: phrase.text, at: phrase.at });
  const link = (kind: CodeLink['kind'], address: string | null, from: CodeEvidence) => {
    const href = safeHref(address);
    if (!href || links.some((known) => known.href === href)) return;
    links.push({ kind, href, source: from.source });
    evidence.push(from);
  };

  if (isRepository(paper.repository)) {
    link('repository', paper.repository, { source: 'page', text: paper.repository ?? '', at: null });
  }
  const abstract = collapse(paper.abstract?.slice(0, MAX_TEXT) ?? '');
  const inText = findPhrase(abstract, 'repository');
  if (inText) link('repository', inText.text, { source: 'abstract', text: inText.text, at: inText.at });
  if (paper.projectPage) link('project', paper.projectPage, { source: 'page', text: paper.projectPage, at: null });
  const page = findPhrase(abstract, 'project');
  if (page) link('project', page.text, { source: 'abstract', text: page.text, at: page.at });

  const promised = findPhrase(abstract, 'promised');
  const claimed = findPhrase(abstract, 'claimed');
  const artifact = findPhrase(abstract, 'artifact');
  for (const phrase of [promised, claimed, artifact]) if (phrase) say(phrase);

  const verdict = (status: CodeStatus['status'], soon = false): CodeStatus => ({
    status,
    soon,
    stars: status === 'repository' ? paper.stars : null,
    links,
    evidence,
  });
  if (links[0]?.kind === 'repository')
    return verdict('repository', links[0].source === 'abstract' && promised !== null);
  if (claimed && !promised) return verdict('claimed');
  if (promised) return verdict('promised');
  if (links[0]?.kind === 'project') return verdict('project');
  if (artifact) return verdict('artifact');
  return verdict(paper.abstract ? 'none' : 'unknown');
}
