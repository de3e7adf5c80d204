import { confidenceOf } from '../../lib/topics/classify.ts';
import type { Model, PackedModel } from '../../lib/topics/model.ts';
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
const COVERAGE = 0.92;
/** The best of the other topics say enough about all of them. */
const OTHERS = 5;

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
    for (const { id, share } of rest.slice(0, OTHERS)) {
      others.push({ share, right: sample.labels.includes(id) ? 1 : 0 });
    }
  }

  const primary = fitLine(first);
  const least = listed.sort((a, b) => a - b)[Math.floor(listed.length * (1 - COVERAGE))] ?? 0;
  return { primary, further: fitLine(others), threshold: Math.round(confidenceOf(least, primary) * 1e3) / 1e3 };
}

/** Logistic regression of being right on the log-odds of the share, by Newton's method. */
export function fitLine(cases: readonly Case[]): Line {
  let intercept = 0;
  let slope = 1;
  for (let round = 0; round < 30; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { share, right } of cases) {
      const kept = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
      const odds = Math.log(kept / (1 - kept));
      const chance = 1 / (1 + Math.exp(-(intercept + slope * odds)));
      const miss = chance - right;
      const sway = chance * (1 - chance);
      g0 += miss;
      g1 += miss * odds;
      h00 += sway;
      h01 += sway * odds;
      h11 += sway * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    intercept -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return [Math.round(intercept * 1e4) / 1e4, Math.round(slope * 1e4) / 1e4];
}
