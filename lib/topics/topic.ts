/** What a paper is about: the first of a list is the primary one. */
export interface Topic {
  /** Key of the taxonomy, e.g. `efficiency`; `other` when nothing is claimed. */
  id: string;
  /** The short word on the badge. */
  badge: string;
  name: string;
  /** 0 to 1. */
  confidence: number;
  /** The phrases that decided, as they stand in the text. */
  evidence: string[];
}
