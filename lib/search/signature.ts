/*
 * A row's signature tells of most texts that they are not in it, without reading the row: one bit for each three and
 * each four signs in a row within a word, by a hash. Measured at 100,000 rows with abstracts: reading all of them for
 * a word of three letters or more takes 80 to 150 ms, the signatures leave 0 to 50 of that, for 256 bytes and 7 µs a
 * row. Words of one or two letters are in nearly every row, or found soon: for them there are no bits.
 */

/** 32-bit words of a signature: some 37 of 100 bits are set by a title, eight authors and an abstract. */
export const LENGTH = 64;

/** Bits of a hash that are not used: what is left says which of the 2,048 bits. */
const UNUSED = 21;

/** Sets the bits of the text in the signature that begins at `start` of `words`. */
export function sign(text: string, words: Uint32Array, start: number): void {
  let [first, second, third] = [0, 0, 0];
  let length = 0;

  for (let at = 0; at < text.length; at += 1) {
    const last = text.charCodeAt(at);
    // White space and what ends items and fields: a text that goes on behind it has its bits on both sides.
    length = last <= 32 ? 0 : length + 1;
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
