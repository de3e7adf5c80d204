export type ReadingStatus = 'to read' | 'reading' | 'read';

/** What the reader decided about one paper, as a card needs it. */
export interface Mark {
  saved: boolean;
  hidden: boolean;
}

/** What the reader wants changed; an absent field stays as it is. */
export interface MarkChange {
  saved?: boolean | undefined;
  /** Milliseconds since 1970: the moment to keep when an undo saves again. Only with `saved: true`. */
  savedAt?: number | undefined;
  hidden?: boolean | undefined;
  status?: ReadingStatus | undefined;
  note?: string | undefined;
  /** Tag → set or removed. */
  tags?: Record<string, boolean> | undefined;
}

export const NO_MARK: Mark = { saved: false, hidden: false };
