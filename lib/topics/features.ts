/**
 * Text → words. A word is a run of ASCII letters and digits, lower-cased, a plural `s` dropped; the small words of
 * grammar are passed over, so that `chain of thought` reads `chain thought`. One pass, linear in the text.
 */
export interface Word {
  text: string;
  /** Where it stands in the text it was read from. */
  start: number;
  end: number;
  /** Nothing but spaces, hyphens and small words stand between the word before and this one. */
  joined: boolean;
}

const MAX_WORD = 28;
const SMALL_WORDS = new Set(
  'a an and are as at be by for from has have in into is it its of on or our that the their these this to via was we were which with'.split(
    ' ',
  ),
);

/** The words of a text, in order. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let joined = false;
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      if (!isJoint(text.charCodeAt(at))) joined = false;
      at += 1;
      continue;
    }

    const start = at;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
    if (at - start > MAX_WORD) {
      joined = false;
      continue;
    }

    const word = singular(text.slice(start, at).toLowerCase());
    if (SMALL_WORDS.has(word)) continue;
    words.push({ text: word, start, end: at, joined });
    joined = true;
  }
  return words;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Space, line break, hyphen, slash. */
function isJoint(code: number): boolean {
  return code === 32 || code === 45 || code === 10 || code === 47;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  const before = word.charCodeAt(word.length - 2);
  // -ss, -us, -is: process, corpus, analysis
  return before === 115 || before === 117 || before === 105 ? word : word.slice(0, -1);
}
