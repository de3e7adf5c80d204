import { safeHref } from '../paper/href.ts';

const HOSTS = new Set(['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org']);

/** Whether an address is a repository (owner and name) of a known host; an owner's page is none. */
export function isRepository(address: string | null): boolean {
  const href = safeHref(address);
  if (!href) return false;

  const url = new URL(href);
  return HOSTS.has(url.hostname.replace(/^www\./, '')) && url.pathname.split('/').filter(Boolean).length >= 2;
}
