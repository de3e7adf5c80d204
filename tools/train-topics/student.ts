import type { PackedModel } from '../../lib/topics/packed.ts';
import type { Lesson } from './lesson.ts';
import { packLevels, packPhrases } from './pack.ts';
import { roundWeights } from './round.ts';
import { countPapers, countPhrases, measureEnergy, type Rows, toRows } from './rows.ts';
import { fitSoftmax } from './softmax.ts';
import { judge } from './svm.ts';
import { CLASS_COUNT } from './target.ts';

export interface Size {
  /** Phrases of the first, large model. */
  candidates: number;
  /** Phrases that ship. */
  phrases: number;
  /** Share of the weights that ship; the others are zero. */
  density: number;
}

const LEAST_PAPERS = 15;
/** Of the quasi-Newton method, for each of the three fits. */
const STEPS = 30;

/** What ships of a model, without the calibration, which needs other papers. */
export interface Student {
  packed: Pick<PackedModel, 'gaps' | 'farGaps' | 'weights' | 'step' | 'intercepts'>;
  /** Of the classes, for each paper of the lesson, before rounding. */
  scores: Float64Array[];
}

/**
 * A small softmax regression: a large one is fitted, its weightiest phrases are kept, refitted, the weightiest weights
 * of those kept, refitted again, and rounded to four bits.
 */
export function teachStudent({ papers, shareOf, costOf }: Lesson, size: Size): Student {
  const counts = papers.map((paper) => countPhrases(paper));
  const times = countPapers(counts);
  // Rare phrases may weigh more: without this, three points fewer papers are judged right.
  const rarityOf = (phrases: readonly number[]) =>
    Float32Array.from(phrases, (phrase) => Math.log(papers.length / (times.get(phrase) ?? 1)));
  const refit = (phrases: readonly number[], start?: Float32Array, mask?: Uint8Array) => {
    const rows = toRows(counts, phrases);
    const task = { rows, shareOf, costOf, classes: CLASS_COUNT };
    const course = { steps: STEPS, scaleOf: rarityOf(phrases), ...(start && { start }), ...(mask && { mask }) };
    return { rows, weights: fitSoftmax(task, course), energy: measureEnergy(rows) };
  };

  const candidates = chooseCandidates(times, size.candidates);
  const first = refit(candidates);
  const phrases = choosePhrases(candidates, first.weights, first.energy, size.phrases);
  const second = refit(phrases);
  const mask = chooseWeights(second.weights, second.energy, size.density);
  const start = second.weights.map((weight, at) => (mask[at] === 0 ? 0 : weight));
  const { rows, weights, energy } = refit(phrases, start, mask);

  const body = weights.subarray(0, phrases.length * CLASS_COUNT);
  const { step, levels } = roundWeights(rows, body, energy, CLASS_COUNT);
  const packed = {
    ...packPhrases(phrases),
    weights: packLevels(levels),
    step,
    intercepts: [...weights.subarray(body.length)].map((value) => Math.round(value * 1e4) / 1e4),
  };
  return { packed, scores: papers.map((_, row) => scoresOf(rows, row, weights)) };
}

function scoresOf(rows: Rows, row: number, weights: Float32Array): Float64Array {
  const scores = new Float64Array(CLASS_COUNT);
  judge(rows, row, weights, scores);
  return scores;
}

/** The phrases that stand in most papers, in order. */
function chooseCandidates(times: ReadonlyMap<number, number>, most: number): number[] {
  return [...times]
    .filter(([, papers]) => papers >= LEAST_PAPERS)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([phrase]) => phrase)
    .sort((a, b) => a - b);
}

/** The phrases that move the scores most: spread of the weights over the classes, times how often they stand. */
function choosePhrases(
  candidates: readonly number[],
  weights: Float32Array,
  energy: Float64Array,
  most: number,
): number[] {
  const worthOf = candidates.map((_, feature) => {
    const row = weights.subarray(feature * CLASS_COUNT, (feature + 1) * CLASS_COUNT);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / CLASS_COUNT;
    return (energy[feature] as number) * row.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
  });
  return [...candidates.keys()]
    .sort((a, b) => (worthOf[b] as number) - (worthOf[a] as number) || a - b)
    .slice(0, most)
    .map((feature) => candidates[feature] as number)
    .sort((a, b) => a - b);
}

/** A one for each weight that moves the scores enough. */
function chooseWeights(weights: Float32Array, energy: Float64Array, density: number): Uint8Array {
  const size = energy.length * CLASS_COUNT;
  const moves = weights.subarray(0, size).map((weight, at) => Math.abs(weight) * lengthOf(energy, at));
  const least = moves.slice().sort()[Math.floor(size * (1 - density))] ?? 0;
  return Uint8Array.from(moves, (each) => (each >= least ? 1 : 0));
}

function lengthOf(energy: Float64Array, at: number): number {
  return Math.sqrt(energy[Math.floor(at / CLASS_COUNT)] as number);
}
