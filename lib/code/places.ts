import { safeHref } from '../paper/href.ts';

/**
 * What an address leads to, told by its shape alone: a repository; the page of its owner; a model, data set or Space;
 * an archived upload; any other page; or an aside (a paper, a video, a chat), which says nothing of code.
 */
export type PlaceKind = 'repository' | 'owner' | 'hub' | 'archive' | 'page' | 'aside';

export interface Place {
  kind: PlaceKind;
  /** Safe to open; null where the page answers to `http:` only. */
  href: string | null;
}

/** Groups: host, owner, name, what lies within; anything else below a repository is cut, it would be a dead link. */
const FORGE =
  /^https:\/\/(?:www\.)?((?:github|bitbucket)\.(?:com|org)|codeberg\.org|git(?:lab|ee)?\.[\w.-]+)\/(?:orgs\/)?([\w.-]+)(?:\/([\w.-]+))?(\/(?:tree|blob)\/(?!(?:main|master)\/?$)[^?#]+)?/;
const ANONYMOUS = /^https:\/\/anonymous\.4open\.science\/\w+\/[^/]/;
const HUB = /^https:\/\/(?:huggingface|hf)\.co\/(?!(?:papers|blog|docs|learn)(?:[/?#]|$))\w/;
/** A DOI of an archive's own prefix opens its upload. */
const ARCHIVE_DOI = /^\/10\.5281\/zenodo\./i;
/** Hosts of asides, with all below them; what stands on GitHub beside its repositories is none. */
const ASIDES =
  'arxiv.org doi.org youtu.be openreview.net discord.gg discord.com twitter.com x.com forms.gle forms.office.com forms.microsoft.com anonymous.4open.science github.com'.split(
    ' ',
  );
/** Names that stand for one still to come: `github.com/xxx`. */
const NOBODY = /^(?:x{2,}|anonymous|(?:user|your)\w*|placeholder|tb[ad])$/i;
/** Pages of a forge that belong to nobody: `github.com/sponsors/name` is no repository. */
const FORGE_PAGE = /^(?:explore|features|marketplace|sponsors|topics)$/i;

/** Where an address leads; null for what `safeHref` would not open. Known hosts answer to `https:` too. */
export function placeOf(address: string): Place | null {
  const href = safeHref(address.replace(/^http:/i, 'https:'));
  if (!href) return null;

  const forge = FORGE.exec(href);
  if (forge) {
    const [, host = '', owner = '', name, inside = ''] = forge;
    if (NOBODY.test(owner) || FORGE_PAGE.test(owner) || (name && NOBODY.test(name))) return null;
    if (!name) return { kind: 'owner', href: `https://${host}/${owner}` };
    // GitLab nests groups: how deep the repository lies cannot be told from outside.
    if (!host.startsWith('github')) return { kind: 'repository', href };
    return { kind: 'repository', href: `https://${host}/${owner}/${name.replace(/\.git$/, '')}${inside}` };
  }

  if (ANONYMOUS.test(href)) return { kind: 'repository', href };
  if (HUB.test(href)) return { kind: 'hub', href };
  const { hostname, pathname } = new URL(href);
  if (isOn(hostname, 'zenodo.org') || (isOn(hostname, 'doi.org') && ARCHIVE_DOI.test(pathname)))
    return { kind: 'archive', href };
  if (ASIDES.some((host) => isOn(hostname, host))) return { kind: 'aside', href };
  const isSecure = /^https:/i.test(address) || isOn(hostname, 'github.io');
  return { kind: 'page', href: isSecure ? href : null };
}

/** By whole labels: `doi-project.github.io` is not on `doi.org`, nor is a page whose path says `zenodo` on Zenodo. */
function isOn(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}

const PUNCTUATION = '.,;:!?\'"`)]}>';

/** An address of the page's data, which authors type by hand, safe to open: a sentence's punctuation behind it is left out. */
export function listedHref(address: string | null): string | null {
  const listed = (address ?? '').trim();
  let end = listed.length;
  // A bracket that opens in the address closes there: `/wiki/Name_(film)`.
  while (end > 0 && PUNCTUATION.includes(listed[end - 1] as string) && !isClosed(listed, end)) end -= 1;
  return safeHref(listed.slice(0, end));
}

function isClosed(listed: string, end: number): boolean {
  return listed[end - 1] === ')' && listed.includes('(');
}

/** The same where it names a repository; an owner's page is none. GitHub's `http:`, which leads on, is `https:`. */
export function repositoryOf(address: string | null): string | null {
  const href = listedHref((address ?? '').trim().replace(/^http:(?=\/\/(?:www\.)?github\.com\/)/i, 'https:'));
  return href && placeOf(href)?.kind === 'repository' ? href : null;
}
