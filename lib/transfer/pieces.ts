/** Characters held as text before they are handed to the browser. */
const HELD = 1_000_000;

/** A long text on its way into the browser's keeping; it never stands in memory as one string. */
export interface Pieces {
  add(text: string): void;
  /** All of it in UTF-8. */
  toBlob(type?: string): Blob;
}

export function createPieces(): Pieces {
  const blobs: Blob[] = [];
  let parts: string[] = [];
  let length = 0;

  return {
    add(text) {
      parts.push(text);
      length += text.length;
      if (length < HELD) return;
      blobs.push(new Blob(parts));
      parts = [];
      length = 0;
    },
    toBlob: (type = '') => new Blob([...blobs, ...parts], { type }),
  };
}
