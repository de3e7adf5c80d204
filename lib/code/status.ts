import type { Paper } from '../paper/paper.ts';
import type { Finding } from './finding.ts';
import { readFindings } from './findings.ts';
import { listedHref, repositoryOf } from './places.ts';
import type { CodeEvidence, CodeLink, CodeStatus, CodeStatusName } from './verdict.ts';

const MAX_PHRASE = 300;
const MAX_EVIDENCE = 8;
const MAX_LINKS = 20;
const ORDER = ['repository', 'project', 'artifact'] as const;

/**
 * Where a paper's code stands. The page's own fields come first, the abstract second; what also holds is kept as
 * further evidence. Never guesses: without an abstract and without fields the verdict is `unknown`. Evidence of the
 * abstract says where it stands in `paper.abstract` as given. Linear in the abstract's length.
 */
export function codeStatus(paper: Paper): CodeStatus {
  const abstract = paper.abstract ?? '';
  const findings = readFindings(abstract);
  const links: CodeLink[] = [];
  const evidence: CodeEvidence[] = [];
  const link = (kind: CodeLink['kind'], href: string | null, source: CodeLink['source']) => {
    if (href && links.length < MAX_LINKS && !links.some((known) => isSame(known.href, href)))
      links.push({ kind, href, source });
  };

  const repository = repositoryOf(paper.repository);
  const project = listedHref(paper.projectPage);
  if (repository) evidence.push({ source: 'page', text: paper.repository ?? '', at: null });
  if (project) evidence.push({ source: 'page', text: paper.projectPage ?? '', at: null });
  link('repository', repository, 'page');
  link('project', project, 'page');
  // Only what is linked has an address: a claim of code alone has none.
  for (const finding of findings) link(finding.says as CodeLink['kind'], finding.href, 'abstract');
  links.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

  const status = judge(findings, repository !== null, project !== null, paper.abstract !== null);
  return {
    status,
    soon:
      status === 'repository' &&
      !repository &&
      findings.some(({ says, soon }) => soon && (says === 'repository' || says === 'code')),
    stars: status === 'repository' ? paper.stars : null,
    links,
    evidence: [...evidence, ...quote(findings, abstract)],
  };
}

/** The first that holds, in the order of worth. */
function judge(
  findings: readonly Finding[],
  hasRepository: boolean,
  hasProject: boolean,
  wasRead: boolean,
): CodeStatusName {
  const says = (what: Finding['says'], soon?: boolean) =>
    findings.some((finding) => finding.says === what && (soon === undefined || finding.soon === soon));

  if (hasRepository || says('repository')) return 'repository';
  if (says('code', false)) return 'claimed';
  // Where some data is out already, the announcement of more promises no code.
  if (says('code', true) || (says('artifact', true) && !says('artifact', false))) return 'promised';
  // "An open-source toolkit" claims less than a sentence on the code does, and gives way to a promise.
  if (says('tool')) return 'claimed';
  if (hasProject || says('project')) return 'project';
  if (says('artifact')) return 'artifact';
  return wasRead ? 'none' : 'unknown';
}

/** The phrases as they stand in the abstract; the weightiest first, each place once. */
function quote(findings: readonly Finding[], abstract: string): CodeEvidence[] {
  const quoted: CodeEvidence[] = [];
  for (const { at, end } of findings) {
    if (quoted.length === MAX_EVIDENCE) break;
    if (quoted.some((known) => known.at === at)) continue;
    quoted.push({ source: 'abstract', text: abstract.slice(at, Math.min(end, at + MAX_PHRASE)), at });
  }
  return quoted;
}

/** Whether two addresses open the same page: case and ending tell nothing. */
function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(href: string): string {
  return href.toLowerCase().replace(/(\.git)?\/?$/, '');
}
