/*
 * A row's signature tells of most texts that they are not in it, without reading the row. Each two signs in a row
 * within a word have a bit, of their own if they are plain letters; each three and each four have one by a hash.
 * Measured at 100,000 rows with abstracts: reading all of them for a word takes 80 to 150 ms, three times the budget
 * of a key. A single letter is in nearly every row and soon found: for it there is no bit.
 */

/** Bits for three and for four signs: 37 of 100 are set by a title, eight authors and an abstract. */
const HASHED = 2_048;
/** Bits for two signs, by the last five bits of each. */
const PAIRS = 32 * 32;

/** 32-bit words of a signature. */
export const LENGTH = (HASHED + PAIRS) / 32;

/** Bits of a hash that are too many for `HASHED`. */
const UNUSED = 32 - Math.log2(HASHED);

/** Sets the bits of the text in the signature that begins at `start` of `words`. */
export function sign(text: string, words: Uint32Array, start: number): void {
  let [first, second, third] = [0, 0, 0];
  let length = 0;

  for (let at = 0; at < text.length; at += 1) {
    const last = text.charCodeAt(at);
    // White space and what ends items and fields: a text that goes on behind it has its bits on both sides.
    length = last <= 32 ? 0 : length + 1;
    if (length >= 2) setBit(words, start, HASHED + (((third & 31) << 5) | (last & 31)));
    if (length >= 3) {
      const three = (second << 10) ^ (third << 5) ^ last;
      setBit(words, start, Math.imul(three, 0x9e3779b1) >>> UNUSED);
      if (length >= 4) setBit(words, start, Math.imul((first << 15) ^ three ^ 0x55555, 0x85ebca6b) >>> UNUSED);
    }
    first = second;
    second = third;
    third = last;
  }
}

function setBit(words: Uint32Array, start: number, bit: number): void {
  const place = start + (bit >>> 5);
  words[place] = (words[place] as number) | (1 << (bit & 31));
}

/** The bits of a text that is looked for. */
export interface Bits {
  places: readonly number[];
  masks: readonly number[];
}

export function bitsOf(text: string): Bits {
  const words = new Uint32Array(LENGTH);
  sign(text, words, 0);

  const places = [...words.keys()].filter((place) => words[place] !== 0);
  return { places, masks: places.map((place) => words[place] as number) };
}

/** Whether a text with the signature that begins at `start` of `words` can hold the one with these bits. */
export function mayHold(words: Uint32Array, start: number, { places, masks }: Bits): boolean {
  for (let index = 0; index < places.length; index += 1) {
    const mask = masks[index] as number;
    if (((words[start + (places[index] as number)] as number) & mask) >>> 0 !== mask) return false;
  }
  return true;
}
