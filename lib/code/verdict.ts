export const CODE_STATUSES = ['repository', 'claimed', 'promised', 'project', 'artifact', 'none', 'unknown'] as const;

export type CodeStatusName = (typeof CODE_STATUSES)[number];

/** Where a paper's code stands, and how that is known. */
export interface CodeStatus {
  status: CodeStatusName;
  /** A repository is linked, but the wording speaks of the future. */
  soon: boolean;
  /** GitHub stars as the page's data gives them. */
  stars: number | null;
  /** Best first; every address has passed `safeHref`. */
  links: CodeLink[];
  evidence: CodeEvidence[];
}

export interface CodeLink {
  kind: 'repository' | 'project' | 'artifact';
  href: string;
  source: EvidenceSource;
}

export interface CodeEvidence {
  source: EvidenceSource;
  /** The field of the page's data, or the phrase of the abstract as it stands there. */
  text: string;
  /** Where the phrase begins in the abstract, in UTF-16 units; null for a field of the page. */
  at: number | null;
}

/** `page`: the page's own data; `abstract`: the paper's text. */
export type EvidenceSource = 'page' | 'abstract';
