import type { Model } from './model.ts';
import type { Hit } from './rank.ts';

const MAX_EVIDENCE = 3;
/** Only the phrases that weigh most are looked at: the others decide nothing. */
const CANDIDATES = 12;
/** A phrase that weighs less than this share of the weightiest one says nothing to a reader. */
const LEAST_SHARE = 0.15;

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
  const least = (whole[0]?.weight ?? 0) * LEAST_SHARE;
  const chosen: Weighed[] = [];
  for (const one of whole) {
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
