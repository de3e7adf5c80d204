import type { PackedModel } from '../../lib/topics/model.ts';
import { worth } from '../../lib/topics/model.ts';
import type { Sample } from './data.ts';
import { type Fit, fitLinear, type Rows } from './linear.ts';
import { levelOf, packLevels, packPhrases } from './pack.ts';
import { countPhrases, toRows } from './rows.ts';
import { CLASS_COUNT } from './target.ts';

export interface Lesson {
  samples: readonly Sample[];
  targets: readonly Float32Array[];
  weightOf: Float32Array;
}

export interface Size {
  /** Phrases of the first, large model. */
  candidates: number;
  /** Phrases that ship. */
  phrases: number;
  /** Share of the weights that ship; the others are zero. */
  density: number;
}

const LEAST_PAPERS = 15;
const COURSE: Omit<Fit, 'width'> = { classes: CLASS_COUNT, epochs: 4, rate: 0.3, decay: 3e-5, seed: 11 };

/** What ships of a model, without the calibration, which needs other papers. */
export type Student = Pick<PackedModel, 'phrases' | 'weights' | 'step' | 'intercepts'>;

/**
 * A small linear model that answers as the targets say: a large one is fitted, its weightiest phrases are kept,
 * refitted, the weightiest weights of those kept, refitted again, and rounded to four bits.
 */
export function teachStudent({ samples, targets, weightOf }: Lesson, size: Size): Student {
  const counts = samples.map((sample) => countPhrases(sample));
  const candidates = chooseCandidates(counts, size.candidates);

  const first = fitOn(candidates, counts, targets, weightOf);
  const phrases = choosePhrases(candidates, first.rows, first.weights, size.phrases);

  const second = fitOn(phrases, counts, targets, weightOf);
  const mask = chooseWeights(second.weights, phrases.length, size.density);
  const from = second.weights.map((weight, at) => (mask[at] === 0 ? 0 : weight));
  const last = fitOn(phrases, counts, targets, weightOf, { mask, from, epochs: 3, rate: 0.1 });

  const body = last.weights.subarray(0, phrases.length * CLASS_COUNT);
  const step = chooseStep(body);
  return {
    phrases: packPhrases(phrases),
    weights: packLevels(Int8Array.from(body, (weight) => levelOf(weight, step))),
    step,
    intercepts: [...last.weights.subarray(body.length)].map((value) => Math.round(value * 1e4) / 1e4),
  };
}

function fitOn(
  phrases: readonly string[],
  counts: readonly ReadonlyMap<string, number>[],
  targets: readonly Float32Array[],
  weightOf: Float32Array,
  course: Partial<Fit> = {},
): { rows: Rows; weights: Float32Array } {
  const rows = toRows(counts, new Map(phrases.map((phrase, index) => [phrase, index])));
  const weights = fitLinear(rows, targets, weightOf, { ...COURSE, width: phrases.length, ...course });
  return { rows, weights };
}

/** The phrases that stand in most papers, in order of the alphabet. */
function chooseCandidates(counts: readonly ReadonlyMap<string, number>[], most: number): string[] {
  const papers = new Map<string, number>();
  for (const phrases of counts) {
    for (const phrase of phrases.keys()) papers.set(phrase, (papers.get(phrase) ?? 0) + 1);
  }
  return [...papers]
    .filter(([phrase, times]) => times >= LEAST_PAPERS && !/^[\d ]+$/.test(phrase))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([phrase]) => phrase)
    .sort();
}

/** The phrases that move the scores most: spread of the weights over the classes, times how often they stand. */
function choosePhrases(candidates: readonly string[], rows: Rows, weights: Float32Array, most: number): string[] {
  const energy = new Float64Array(candidates.length);
  for (const [at, feature] of rows.features.entries()) {
    energy[feature] = (energy[feature] as number) + (rows.values[at] as number) ** 2;
  }
  const worthOf = candidates.map((_, feature) => {
    const row = weights.subarray(feature * CLASS_COUNT, (feature + 1) * CLASS_COUNT);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / CLASS_COUNT;
    const spread = row.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
    return Math.sqrt(energy[feature] as number) * spread;
  });
  return [...candidates.keys()]
    .sort((a, b) => (worthOf[b] as number) - (worthOf[a] as number) || a - b)
    .slice(0, most)
    .map((feature) => candidates[feature] as string)
    .sort();
}

function chooseWeights(weights: Float32Array, width: number, density: number): Uint8Array {
  const size = width * CLASS_COUNT;
  const sorted = Float32Array.from(weights.subarray(0, size), Math.abs).sort();
  const least = sorted[Math.floor(size * (1 - density))] ?? 0;
  return Uint8Array.from(weights, (weight, at) => (at >= size || Math.abs(weight) >= least ? 1 : 0));
}

/** The step that loses least in rounding. */
function chooseStep(weights: Float32Array): number {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  let best = { step: top / 7 ** 1.5, loss: Number.POSITIVE_INFINITY };
  for (let share = 1; share > 0.1; share *= 0.9) {
    const step = Number(((share * top) / 7 ** 1.5).toPrecision(6));
    const loss = weights.reduce((sum, weight) => sum + (worth(levelOf(weight, step), step) - weight) ** 2, 0);
    if (loss < best.loss) best = { step, loss };
  }
  return best.step;
}
