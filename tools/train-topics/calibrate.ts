import { confidenceOf } from '../../lib/topics/classify.ts';
import type { Model } from '../../lib/topics/decode.ts';
import type { PackedModel } from '../../lib/topics/packed.ts';
import { rank } from '../../lib/topics/rank.ts';
import type { Sample } from './data.ts';

type Line = readonly [number, number];
interface Case {
  share: number;
  /** 0 wrong, 1 right. */
  right: number;
}

/**
 * A best topic that is among a paper's labels without being the primary one is right in a quarter of the cases: the
 * labels are one annotator's, and which of two topics leads is what annotators differ about most.
 */
const DEBATABLE = 0.25;
/** So many of the listing's papers get a topic. */
const COVERAGE = 0.915;

/** The figures that turn shares into confidence and claims, measured on papers the student has not seen. */
export function calibrate(
  samples: readonly Sample[],
  model: Model,
): Pick<PackedModel, 'primary' | 'further' | 'threshold'> {
  const first: Case[] = [];
  const others: Case[] = [];
  const listed: number[] = [];
  for (const sample of samples) {
    const [best, ...rest] = rank(sample, model).topics;
    if (!best) continue;
    const debatable = sample.labels.includes(best.id) ? DEBATABLE : 0;
    if (sample.primary !== null) first.push({ share: best.share, right: best.id === sample.primary ? 1 : debatable });
    if (sample.source === 'daily') listed.push(best.share);
    for (const { id, belonging } of rest) others.push({ share: belonging, right: sample.labels.includes(id) ? 1 : 0 });
  }

  const primary = fitLine(first);
  const least = listed.sort((a, b) => a - b)[Math.floor(listed.length * (1 - COVERAGE))] ?? 0;
  return { primary, further: fitLine(others), threshold: Math.round(confidenceOf(least, primary) * 1e3) / 1e3 };
}

/** Logistic regression of being right on the log-odds of the share, by Newton's method with shortened steps. */
export function fitLine(cases: readonly Case[]): Line {
  let line: Line = [0, 1];
  for (let round = 0; round < 30; round += 1) {
    const [intercept, slope] = stepFrom(line, cases);
    let length = 1;
    const along = (): Line => [line[0] - length * intercept, line[1] - length * slope];
    // A whole step may lead away where shares are near zero or one.
    while (length > 1e-6 && lossOf(along(), cases) > lossOf(line, cases)) length /= 2;
    line = along();
  }
  return [Math.round(line[0] * 1e4) / 1e4, Math.round(line[1] * 1e4) / 1e4];
}

/** Newton's step at a line. */
function stepFrom(line: Line, cases: readonly Case[]): Line {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
  for (const { share, right } of cases) {
    const odds = oddsOf(share);
    const chance = confidenceOf(share, line);
    const sway = chance * (1 - chance);
    g0 += chance - right;
    g1 += (chance - right) * odds;
    h00 += sway;
    h01 += sway * odds;
    h11 += sway * odds * odds;
  }
  const determinant = h00 * h11 - h01 * h01;
  return [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
}

function lossOf(line: Line, cases: readonly Case[]): number {
  return cases.reduce((sum, { share, right }) => {
    const chance = Math.min(Math.max(confidenceOf(share, line), 1e-12), 1 - 1e-12);
    return sum - right * Math.log(chance) - (1 - right) * Math.log(1 - chance);
  }, 0);
}

function oddsOf(share: number): number {
  const kept = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return Math.log(kept / (1 - kept));
}
