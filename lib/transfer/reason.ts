/** Why an item or a file is not taken; views put it into words. */
export type Reason =
  /** No arXiv id of the new scheme, so that the library could not know the paper again. */
  | { key: 'noId' }
  /** An arXiv id from before April 2007, such as `hep-th/9901001`. */
  | { key: 'oldId'; id: string }
  /** The item's text cannot be read in the file's format. */
  | { key: 'badSyntax' }
  /** A field holds what no entry can hold. */
  | { key: 'badField'; field: string }
  /** A field of the reader's own (note, tag) is longer than can be kept; it is never cut. */
  | { key: 'tooLong'; field: string; limit: number }
  | { key: 'tooManyTags'; limit: number }
  | { key: 'tooDeep'; limit: number }
  /** The paper stands in the file before, in this line. */
  | { key: 'duplicate'; id: string; line: number }
  // Of the whole file:
  | { key: 'fileTooLarge'; limit: number }
  | { key: 'tooManyItems'; limit: number }
  | { key: 'futureVersion'; version: number; known: number }
  | { key: 'notThisFormat' }
  | { key: 'unknownFormat' }
  | { key: 'noIdColumn' }
  | { key: 'empty' };

/** What the reader should know before a file that can be read is taken. */
export type Warning =
  /** The entries are not those that were exported: changed by hand, or damaged. */
  | { key: 'checksum' }
  | { key: 'noChecksum' }
  /** The browser could not add it up. */
  | { key: 'uncheckedSum' }
  | { key: 'count'; expected: number; found: number }
  /** The file ends in the middle. */
  | { key: 'cutOff' }
  /** So many items were of papers that stood in the file before, and were joined with those. */
  | { key: 'joined'; count: number };
