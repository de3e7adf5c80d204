/**
 * Called for each word of a text.
 * @param hash 32 bits; one and the same for all whole numbers
 * @param start where it stands in the text
 * @param end where it ends there
 * @param stem where it ends without the plural
 * @param joined nothing but spaces, line breaks, hyphens, slashes and small words stand between the word before and
 * this one
 */
export type VisitWord = (hash: number, start: number, end: number, stem: number, joined: boolean) => void;

const MAX_WORD = 28;
/** Of Fowler, Noll and Vo's hash (FNV-1a). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const NUMBER = hashOf('0', 0, 1);
const SMALL_WORDS = new Set(
  'a an and are as at be by for from has have in into is it its of on or our that the their these this to via was we were which with'
    .split(' ')
    .map((word) => hashOf(word, 0, word.length)),
);

/**
 * The words of a text, in order. A word is a run of ASCII letters and digits, without regard to case and without a
 * plural `s`; the small words of grammar are passed over, so that `chain of thought` reads `chain thought`. One pass,
 * linear in the text, and nothing is made that would have to be swept away: a word goes by its hash.
 */
export function readWords(text: string, visit: VisitWord): void {
  let joined = false;
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      if (!isJoint(text.charCodeAt(at))) joined = false;
      at += 1;
      continue;
    }

    const start = at;
    let isNumber = true;
    for (; at < text.length && isWordCode(text.charCodeAt(at)); at += 1) isNumber &&= text.charCodeAt(at) < 58;
    if (at - start > MAX_WORD) {
      joined = false;
      continue;
    }

    const stem = isPlural(text, start, at) ? at - 1 : at;
    const hash = isNumber ? NUMBER : hashOf(text, start, stem);
    // `vias` is no `via`.
    if (stem === at && SMALL_WORDS.has(hash)) continue;
    visit(hash, start, at, stem, joined);
    joined = true;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = BASIS;
  // In letters the bit 32 is the case; in digits it is set.
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), PRIME);
  return hash;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Space, line break, hyphen, slash. */
function isJoint(code: number): boolean {
  return code === 32 || code === 45 || code === 10 || code === 47;
}

function isPlural(text: string, start: number, end: number): boolean {
  if (end - start < 4 || (text.charCodeAt(end - 1) | 32) !== 115) return false;
  const before = text.charCodeAt(end - 2) | 32;
  // -ss, -us, -is: process, corpus, analysis
  return before !== 115 && before !== 117 && before !== 105;
}
