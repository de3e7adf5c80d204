export type ListingKind = 'daily' | 'weekly' | 'monthly' | 'trending' | 'search';

const BY_PERIOD: Record<string, ListingKind> = { day: 'daily', week: 'weekly', month: 'monthly' };
const BY_PATH: Record<string, ListingKind> = { date: 'daily', week: 'weekly', month: 'monthly', trending: 'trending' };

/** What the island's props say of the kind, where they are at hand. */
export interface KindHints {
  hasResults?: boolean;
  isTrending?: boolean;
  periodType?: string | null;
}

/**
 * The kind of listing at an address, or null for other pages (a paper's own page, say). The island's props win
 * over the address, which runs ahead of or behind the content during soft navigation.
 */
export function listingKind(url: URL | Location, hints: KindHints = {}): ListingKind | null {
  const parts = url.pathname.split('/').filter(Boolean);
  if (parts[0] !== 'papers') return null;

  const isKnown = parts.length === 1 || Object.hasOwn(BY_PATH, parts[1] ?? '');
  if (!isKnown) return null;
  if (hints.hasResults ?? new URLSearchParams(url.search).has('q')) return 'search';
  if (hints.isTrending) return 'trending';
  return ownOf(BY_PERIOD, hints.periodType) ?? ownOf(BY_PATH, parts[1]) ?? 'daily';
}

/** The page chooses the key: `constructor` and `__proto__` are known to every object. */
function ownOf(kinds: Record<string, ListingKind>, key: string | null | undefined): ListingKind | undefined {
  return key && Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}
