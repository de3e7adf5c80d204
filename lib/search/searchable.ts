/** What search, sorting and facets look at; any row with these fields will do. What may be absent finds nothing. */
export interface Searchable {
  /** arXiv id. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly organization: string | null;
  readonly topics: readonly { readonly id: string; readonly badge: string; readonly name: string }[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly abstract?: string | null;
  readonly code?: { readonly status: string };
  readonly status?: string;
  readonly hidden?: boolean;
  /** Milliseconds since 1970; null for a paper that was never saved. */
  readonly savedAt?: number | null;
  /** There for what is in the Bin, and not saved any more; milliseconds since 1970. */
  readonly removedAt?: number;
  /** `YYYY-MM-DD`. */
  readonly publishedOn?: string | null;
  readonly stars?: number | null;
  readonly votes?: number | null;
}

/** Year of publication, or null. */
export function yearOf({ publishedOn }: Searchable): number | null {
  const year = publishedOn ? Number(publishedOn.slice(0, 4)) : Number.NaN;
  return Number.isInteger(year) ? year : null;
}
