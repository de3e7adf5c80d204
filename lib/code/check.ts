import type { Check } from '../messages/checks.ts';
import { CODE_STATUSES, type CodeLink, type CodeStatus } from './verdict.ts';

/**
 * The verdict with what the host answered when it was asked: its links are added, and the status is raised where they
 * say more than page and abstract did. Never lowered: that the host lists nothing proves nothing.
 */
export function withCheck(code: CodeStatus, check: Check): CodeStatus {
  const listed: CodeLink[] = [
    ...linksOf('repository', check.repositories.links),
    ...linksOf('project', check.spaces.links),
    ...linksOf('artifact', [...check.models.links, ...check.datasets.links]),
  ];
  const added = listed.filter(({ href }) => code.links.every((known) => known.href !== href));
  const best = listed[0]?.kind;
  if (!best || rankOf(best) >= rankOf(code.status)) return { ...code, links: [...code.links, ...added] };

  const links = [...added.filter(({ kind }) => kind === best), ...code.links];
  const evidence = [{ source: 'page' as const, text: listed[0]?.href ?? '', at: null }, ...code.evidence];
  return { ...code, status: best, soon: false, links, evidence };
}

function linksOf(kind: CodeLink['kind'], links: readonly { href: string }[]): CodeLink[] {
  return links.map(({ href }) => ({ kind, href, source: 'page' }));
}

function rankOf(status: CodeStatus['status']): number {
  return CODE_STATUSES.indexOf(status);
}
