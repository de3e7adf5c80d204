/** What Hugging Face answered about one kind of thing linked to a paper. */
export interface LinkedThings {
  /** How many there are. */
  count: number;
  /** The first few, ten at most; every address has passed `safeHref`. */
  links: { name: string; href: string }[];
}

/** What Hugging Face answered about a paper, when it was asked. A cache: no part of the library or its copies. */
export interface Check {
  /** arXiv id. */
  id: string;
  /** Milliseconds since 1970. */
  checkedAt: number;
  models: LinkedThings;
  datasets: LinkedThings;
  spaces: LinkedThings;
  repositories: LinkedThings;
}

export interface CheckProtocol {
  /**
   * Whether the reader lets Hugging Face be asked, and then what is known of these papers (2,000 at most) and not older
   * than a day.
   */
  checks(request: { ids: string[] }): { mayAsk: boolean; checks: Record<string, Check> };
  /** Keeps up to 200 answers for a day, if asking is allowed. */
  keepChecks(request: { checks: Check[] }): { kept: number };
}
