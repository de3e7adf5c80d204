import type { Model } from './model.ts';
import type { Hit } from './rank.ts';

const MAX_EVIDENCE = 3;
/** Only the phrases that weigh most are looked at: the others decide nothing. */
const CANDIDATES = 12;
/** A phrase that weighs less than this share of the weightiest one says nothing to a reader. */
const LEAST_SHARE = 0.15;

/** Words of every field: they may weigh, yet show a reader nothing. */
const SAYS_LITTLE = new Set(
  'about ai analysis analyzing application applications approach area based better beyond can compared data design designs dr efficient evaluation experiment experiments exploring feature features format formats framework functional general items life method methods ml model models network new novel optimization optimizing performance power problem problems quality real research resource resources results rethinking revealing revision revisiting risk study system systems task tasks through toward towards understanding unified up use user using work world'.split(
    ' ',
  ),
);

interface Weighed {
  text: string;
  plain: string;
  weight: number;
}

/** The two or three phrases that spoke most for a topic, as they stand in the text. */
export function findEvidence(hits: readonly Hit[], index: number, { weights, classes }: Model): string[] {
  const single = hits
    .map(({ text, phrase, value }) => ({
      text,
      plain: text.toLowerCase(),
      weight: value * (weights[phrase * classes + index] as number),
    }))
    .filter(({ weight }) => weight > 0)
    .sort(byWeight)
    .slice(0, CANDIDATES);

  // `gaussian splatting` says what `gaussian` and `splatting` say, and more.
  const whole = single.map((one) => ({ ...one, weight: sumWithin(one, single) })).sort(byWeight);
  const telling = whole.filter(({ plain }) => !SAYS_LITTLE.has(plain));
  const shown = telling.length > 0 ? telling : whole;
  const least = (shown[0]?.weight ?? 0) * LEAST_SHARE;
  const chosen: Weighed[] = [];
  for (const one of shown) {
    if (chosen.length === MAX_EVIDENCE || one.weight < least) break;
    if (chosen.some(({ plain }) => plain.includes(one.plain) || one.plain.includes(plain))) continue;
    chosen.push(one);
  }
  return chosen.map(({ text }) => text);
}

function sumWithin({ plain }: Weighed, all: readonly Weighed[]): number {
  return all.reduce((sum, part) => (plain.includes(part.plain) ? sum + part.weight : sum), 0);
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight;
}
