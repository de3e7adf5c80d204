/** A phrase of the abstract as it stands there, and where it begins. */
export interface Phrase {
  text: string;
  at: number;
}

const WHAT = '(?:source )?(?:code|codes|implementation|codebase|scripts|software)';
const ALSO = '(?:[^.;:]{0,60}?)';

/**
 * The wordings in which abstracts speak of code. Bounded repetitions only: matching stays linear in the text.
 */
const PATTERNS = {
  // "available at https://github.com/quiet-lab/half-cache."
  repository:
    /https:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/[\w.-]{1,100}\/[\w.-]{0,99}\w/,
  // "Project page: https://half-cache.github.io/"
  project: /https:\/\/[\w-]{1,60}\.github\.io(?:\/[\w./-]{0,99}\w)?\/?/,
  // "Code will be released upon acceptance."
  promised: new RegExp(
    `\\b${WHAT}\\b${ALSO}\\b(?:will|shall|to) be (?:made |publicly |openly |fully )*(?:available|released|open-?sourced|published)|\\bwill (?:release|open-?source|publish|make)\\b${ALSO}\\b${WHAT}\\b`,
    'i',
  ),
  // "Our code is available." "We release the code."
  claimed: new RegExp(
    `\\b${WHAT}\\b${ALSO}\\b(?:is|are) (?:made |publicly |openly |freely |now )*(?:available|released|open-?sourced?)|\\b(?:we|and) (?:publicly |fully )?(?:release|open-?source|provide)\\b${ALSO}\\b${WHAT}\\b`,
    'i',
  ),
  // "We release the data set."
  artifact:
    /\bwe (?:publicly |also )*(?:release|open-?source)\b(?:[^.;:]{0,60}?)\b(?:data ?sets?|benchmarks?|models?|weights|checkpoints?)\b/i,
} as const;

/** The first phrase of a kind in an abstract, or null. */
export function findPhrase(abstract: string, kind: keyof typeof PATTERNS): Phrase | null {
  const match = PATTERNS[kind].exec(abstract);
  return match ? { text: match[0], at: match.index } : null;
}
