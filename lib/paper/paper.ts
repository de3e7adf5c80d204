/** What is known of one paper. `null` means "the page did not say", never "there is none". */
export interface Paper {
  /** arXiv id without version, e.g. `2401.01234` or `1808.01400`. */
  id: string;
  title: string;
  abstract: string | null;
  /** Names as written, in order; empty when only their number is known. */
  authors: string[];
  authorCount: number | null;
  organization: string | null;
  /** Day of first publication, `YYYY-MM-DD`. */
  publishedOn: string | null;
  votes: number | null;
  comments: number | null;
  /** Address of the repository as the page's data gives it; unchecked, see `safeHref`. */
  repository: string | null;
  stars: number | null;
  projectPage: string | null;
  keywords: string[];
  /** Where it was read: the island's JSON, or the card's own markup where that is missing. */
  source: 'island' | 'card';
}

/** An arXiv id of the new scheme (since 2007); all that the listing uses. */
export const PAPER_ID = /^\d{4}\.\d{4,5}$/;

/** The id in a link to a paper page (`/papers/2401.01234`, with or without host, query, fragment), or null. */
export function paperIdFromHref(href: string): string | null {
  const match = /^(?:https:\/\/huggingface\.co)?\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?(?:[?#].*)?$/.exec(href);
  return match?.[1] ?? null;
}

/** Address of the paper's page on the host. */
export function paperHref(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}

/** White space collapsed and trimmed: the host keeps arXiv's line breaks in titles and abstracts. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
