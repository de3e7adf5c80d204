/** What one phrase or address of an abstract says. */
export interface Finding {
  /** `code` and `artifact`: said to be given, whether or not an address stands there; `tool`: only called open. */
  says: 'repository' | 'code' | 'tool' | 'project' | 'artifact';
  /** The wording is of the future. */
  soon: boolean;
  /** Where the phrase begins and ends, in UTF-16 units. */
  at: number;
  end: number;
  /** What to open, where there is something. */
  href: string | null;
}
