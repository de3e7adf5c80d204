import type { Paper } from '../paper/paper.ts';
import { readWords } from './features.ts';

/** What is read of each text: no host's title or abstract is longer, and hostile text must not cost more. */
const MAX_TITLE = 500;
const MAX_ABSTRACT = 6_000;
/** A phrase in the title counts as often as this in the abstract. */
const TITLE_TIMES = 2;

/**
 * A phrase goes by a number of so many bits: in one paper out of some thirty, one phrase is taken for another of the
 * model's.
 */
export const PHRASE_BITS = 26;

/** Two words with more between them are no phrase to show. */
const LONGEST = 80;

/** Where phrases begin: the same words are another phrase where only the title counts. */
const ANYWHERE = 0x2545f491;
const IN_TITLE = 0x5bd1e995;

/** Called for each place where a phrase stands, with the phrase's number and what the place counts. */
export type Visit = (phrase: number, times: number, text: string, start: number, end: number) => void;

/**
 * The words and word pairs of a paper, in order. Those of the title count several times, and once more for themselves.
 */
export function readPhrases({ title, abstract }: Pick<Paper, 'title' | 'abstract'>, visit: Visit): void {
  const head = title.slice(0, MAX_TITLE);
  readPhrasesIn(head, ANYWHERE, TITLE_TIMES, visit);
  readPhrasesIn(head, IN_TITLE, 1, visit);
  if (abstract) readPhrasesIn(abstract.slice(0, MAX_ABSTRACT), ANYWHERE, 1, visit);
}

function readPhrasesIn(text: string, seed: number, times: number, visit: Visit): void {
  let before = 0;
  let startBefore = 0;
  readWords(text, (hash, start, end, _stem, joined) => {
    const single = mix(seed, hash);
    visit(numberOf(single), times, text, start, end);
    if (joined && end - startBefore <= LONGEST) visit(numberOf(mix(before, hash)), times, text, startBefore, end);
    before = single;
    startBefore = start;
  });
}

/** The number of a phrase that is known by its words; for tests. */
export function numberOfPhrase(words: string, isTitleOnly = false): number {
  let hash = isTitleOnly ? IN_TITLE : ANYWHERE;
  readWords(words, (word) => {
    hash = mix(hash, word);
  });
  return numberOf(hash);
}

function mix(before: number, word: number): number {
  const product = Math.imul(before ^ word, 0x9e3779b1);
  return Math.imul(product ^ (product >>> 15), 0x85ebca6b);
}

/** The upper bits: more others have a say in them than in the lower ones. */
function numberOf(hash: number): number {
  return hash >>> (32 - PHRASE_BITS);
}
