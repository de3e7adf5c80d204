/*
 * Which words there are, each with a number. A text that is looked for lies within one word or it has signs between
 * words in it; either way looking at each different word once tells which rows can hold it, without reading them.
 * Measured at 100,000 rows with abstracts: reading all of them takes 80 to 150 ms, three times the budget of a key;
 * their 150,000 words take 4 ms.
 */

/** Letters, digits and all that is not ASCII: 1 at the code of a sign that belongs to a word. */
const WORD_SIGNS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The words of a text: the longest runs of signs that belong to words. */
export function wordsOf(text: string): string[] {
  return text.match(/[0-9A-Za-z\u0080-\uffff]+/g) ?? [];
}

/** Of the hash of a word, sign by sign (FNV-1a). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Numbers of words begin here: 0 is no word. */
const FIRST = 1;

export type Vocabulary = ReturnType<typeof createVocabulary>;

/** Words are added and never taken out: those of a library stay nearly the same for as long as a page is open. */
export function createVocabulary() {
  const words: string[] = [''];
  let hashes = new Uint32Array(1 << 12);
  /** Open addressing, at most half full: numbers of words, 0 where there is none. */
  let slots = new Uint32Array(1 << 12);
  let read = new Uint32Array(1 << 12);

  function slotOf(hash: number): number {
    // The low bits of a product are poor: those above are mixed in.
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  function grow(): void {
    const grown = new Uint32Array(hashes.length * 2);
    grown.set(hashes);
    hashes = grown;
    slots = new Uint32Array(grown.length);
    for (let id = FIRST; id < words.length; id += 1) {
      let at = slotOf(hashes[id] as number);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = id;
    }
  }

  function add(word: string, hash: number, at: number): number {
    const id = words.length;
    words.push(word);
    hashes[id] = hash;
    slots[at] = id;
    if (id * 2 >= slots.length) grow();
    return id;
  }

  function numberOf(text: string, from: number, to: number, hash: number): number {
    for (let at = slotOf(hash); ; at = (at + 1) & (slots.length - 1)) {
      const id = slots[at] as number;
      if (id === 0) return add(text.slice(from, to), hash, at);
      if (hashes[id] !== hash) continue;
      const word = words[id] as string;
      if (word.length === to - from && text.startsWith(word, from)) return id;
    }
  }

  return {
    /** One more than the highest number. */
    get size(): number {
      return words.length;
    },

    /** The numbers of the words of a folded text, in order, as often as they are there. Good until the next call. */
    read(text: string): Uint32Array {
      let count = 0;
      let from = -1;
      let hash = 0;
      // A word takes two signs, the one that ends it included.
      if (text.length > read.length * 2) read = new Uint32Array(text.length);
      for (let at = 0; at <= text.length; at += 1) {
        const code = at < text.length ? text.charCodeAt(at) : 0;
        if (code > 127 || WORD_SIGNS[code] === 1) {
          if (from === -1) {
            from = at;
            hash = BASIS;
          }
          hash = Math.imul(hash ^ code, PRIME) >>> 0;
        } else if (from !== -1) {
          read[count] = numberOf(text, from, at, hash);
          count += 1;
          from = -1;
        }
      }
      return read.subarray(0, count);
    },

    /** Marks in `marks`, by their numbers, the words from number `from` on that hold the piece. */
    mark(piece: string, marks: Uint8Array, from: number): void {
      for (let id = Math.max(from, FIRST); id < words.length; id += 1) {
        if ((words[id] as string).includes(piece)) marks[id] = 1;
      }
    },

    /** Takes the mark of those words below number `to` that do not hold the piece. */
    unmark(piece: string, marks: Uint8Array, to: number): void {
      for (let id = FIRST; id < to; id += 1) {
        if (marks[id] === 1 && !(words[id] as string).includes(piece)) marks[id] = 0;
      }
    },
  };
}
