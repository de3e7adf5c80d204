import type { Model } from './decode.ts';
import { readWords } from './features.ts';
import type { Hit } from './rank.ts';

const MAX_EVIDENCE = 3;
/** Only the phrases that weigh most are looked at: the others decide nothing. */
const CANDIDATES = 12;
/** A phrase that weighs less than this share of the weightiest one says nothing to a reader. */
const LEAST_SHARE = 0.15;

/** Letters up to which a word is compared as a whole. */
const LONGEST_SHORT = 3;

/** Words of every field: they may weigh, yet show a reader nothing. */
const SAYS_LITTLE = new Set(
  'about ai analysis analyzing application applications approach area based better beyond can compared data design designs dr efficient evaluation experiment experiments exploring feature features format formats framework functional general items life method methods ml model models network new novel optimization optimizing performance power problem problems quality real research resource resources results rethinking revealing revision revisiting risk study system systems task tasks through toward towards understanding unified up use user using work world'.split(
    ' ',
  ),
);

interface Weighed {
  text: string;
  /** Its words without case and plural, a space around each: so that `rl` does not stand in `world models`. */
  words: string;
  weight: number;
}

/** The two or three phrases that spoke most for a topic, as they stand in the text; bare numbers say nothing. */
export function findEvidence(hits: readonly Hit[], index: number, { weights, classes }: Model): string[] {
  const single = hits
    .map(({ text, phrase, value }) => ({ text, weight: value * (weights[phrase * classes + index] as number) }))
    .filter(({ text, weight }) => weight > 0 && /[a-z]/i.test(text))
    .sort(byWeight)
    .slice(0, CANDIDATES)
    .map((hit): Weighed => ({ ...hit, words: wordsOf(hit.text) }));

  // `gaussian splatting` says what `gaussian` and `splatting` say, and more.
  const whole = single.map((one) => ({ ...one, weight: sumWithin(one, single) })).sort(byWeight);
  const telling = whole.filter(({ text }) => text.length > 1 && !SAYS_LITTLE.has(text.toLowerCase()));
  const shown = telling.length > 0 ? telling : whole;
  const least = (shown[0]?.weight ?? 0) * LEAST_SHARE;
  const chosen: Weighed[] = [];
  for (const one of shown) {
    if (chosen.length === MAX_EVIDENCE || one.weight < least) break;
    if (chosen.some((known) => holds(known, one) || holds(one, known))) continue;
    chosen.push(one);
  }
  return chosen.map(({ text }) => text);
}

function wordsOf(text: string): string {
  let words = ' ';
  readWords(text, (_hash, start, _end, stem) => {
    words += `${text.slice(start, stem).toLowerCase()} `;
  });
  return words;
}

/** `benchmarking` says `benchmark` again; a word as short as `rl` begins too many others to be its stem. */
function holds({ words }: Weighed, { words: part }: Weighed): boolean {
  return words.includes(part.length > LONGEST_SHORT + 2 ? part.trimEnd() : part);
}

function sumWithin({ words }: Weighed, all: readonly Weighed[]): number {
  return all.reduce((sum, part) => (words.includes(part.words) ? sum + part.weight : sum), 0);
}

function byWeight(a: Pick<Weighed, 'weight'>, b: Pick<Weighed, 'weight'>): number {
  return b.weight - a.weight;
}
