import type { PackedModel } from '../../lib/topics/model.ts';
import { worth } from '../../lib/topics/model.ts';
import type { Lesson } from './lesson.ts';
import { levelOf, packLevels, packPhrases } from './pack.ts';
import { countPapers, countPhrases, measureEnergy, toRows } from './rows.ts';
import { fitMachines } from './svm.ts';
import { CLASS_COUNT } from './target.ts';
import { SHARPNESS } from './teacher.ts';

export interface Size {
  /** Phrases of the first, large model. */
  candidates: number;
  /** Phrases that ship. */
  phrases: number;
  /** Share of the weights that ship; the others are zero. */
  density: number;
}

const LEAST_PAPERS = 15;
const COURSE = { epochs: 6, seed: 11 };

/** What ships of a model, without the calibration, which needs other papers. */
export type Student = Pick<PackedModel, 'phrases' | 'weights' | 'step' | 'intercepts'>;

/**
 * Small support vector machines: large ones are fitted, their weightiest phrases are kept, refitted, the weightiest
 * weights of those kept, refitted again, and rounded to four bits.
 */
export function teachStudent({ papers, classOf, costOf }: Lesson, size: Size): Student {
  const counts = papers.map((paper) => countPhrases(paper));
  const times = countPapers(counts);
  // Rare phrases may weigh more: without this, three points fewer papers are judged right.
  const rarityOf = (phrases: readonly string[]) =>
    Float32Array.from(phrases, (phrase) => Math.log(papers.length / (times.get(phrase) ?? 1)));
  const refit = (phrases: readonly string[], mask?: Uint8Array) => {
    const rows = toRows(counts, phrases);
    const task = { rows, classOf, costOf, classes: CLASS_COUNT };
    const weights = fitMachines(task, { ...COURSE, scaleOf: rarityOf(phrases), ...(mask && { mask }) });
    return { weights, energy: measureEnergy(rows) };
  };

  const candidates = chooseCandidates(times, size.candidates);
  const first = refit(candidates);
  const phrases = choosePhrases(candidates, first.weights, first.energy, size.phrases);
  const second = refit(phrases);
  const { weights, energy } = refit(phrases, chooseWeights(second.weights, second.energy, size.density));

  const body = weights.subarray(0, phrases.length * CLASS_COUNT).map((weight) => weight * SHARPNESS);
  const step = chooseStep(body, energy);
  return {
    phrases: packPhrases(phrases),
    weights: packLevels(Int8Array.from(body, (weight) => levelOf(weight, step))),
    step,
    intercepts: [...weights.subarray(body.length)].map((value) => Math.round(value * SHARPNESS * 1e4) / 1e4),
  };
}

/** The phrases that stand in most papers, in order of the alphabet. */
function chooseCandidates(times: ReadonlyMap<string, number>, most: number): string[] {
  return [...times]
    .filter(([phrase, papers]) => papers >= LEAST_PAPERS && !/^[\d ]+$/.test(phrase))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([phrase]) => phrase)
    .sort();
}

/** The phrases that move the scores most: spread of the weights over the classes, times how often they stand. */
function choosePhrases(
  candidates: readonly string[],
  weights: Float32Array,
  energy: Float64Array,
  most: number,
): string[] {
  const worthOf = candidates.map((_, feature) => {
    const row = weights.subarray(feature * CLASS_COUNT, (feature + 1) * CLASS_COUNT);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / CLASS_COUNT;
    return (energy[feature] as number) * row.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
  });
  return [...candidates.keys()]
    .sort((a, b) => (worthOf[b] as number) - (worthOf[a] as number) || a - b)
    .slice(0, most)
    .map((feature) => candidates[feature] as string)
    .sort();
}

/** A one for each weight that moves the scores enough. */
function chooseWeights(weights: Float32Array, energy: Float64Array, density: number): Uint8Array {
  const size = energy.length * CLASS_COUNT;
  const moves = weights.subarray(0, size).map((weight, at) => Math.abs(weight) * lengthOf(energy, at));
  const least = moves.slice().sort()[Math.floor(size * (1 - density))] ?? 0;
  return Uint8Array.from(moves, (each) => (each >= least ? 1 : 0));
}

/** The step whose rounding moves the scores least. */
function chooseStep(weights: Float32Array, energy: Float64Array): number {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  let best = { step: top / 7 ** 1.5, loss: Number.POSITIVE_INFINITY };
  for (let share = 1; share > 0.05; share *= 0.93) {
    const step = Number(((share * top) / 7 ** 1.5).toPrecision(6));
    const loss = weights.reduce(
      (sum, weight, at) => sum + ((worth(levelOf(weight, step), step) - weight) * lengthOf(energy, at)) ** 2,
      0,
    );
    if (loss < best.loss) best = { step, loss };
  }
  return best.step;
}

function lengthOf(energy: Float64Array, at: number): number {
  return Math.sqrt(energy[Math.floor(at / CLASS_COUNT)] as number);
}
