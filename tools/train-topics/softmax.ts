import { randomOf, shuffle } from './random.ts';
import type { Rows } from './rows.ts';
import { judge } from './svm.ts';

const RATE = 0.03;
/** How much slower each epoch is than the one before. */
const DECAY = 0.7;
/** An intercept stands in every row: at the full rate it would follow the last rows seen. */
const INTERCEPT_RATE = 0.1;

/** What to learn: the shares of the classes in each row, and what an error on it costs. */
export interface SoftTask {
  rows: Rows;
  /** `[row * classes + class]`, of each row together one. */
  shareOf: Float32Array;
  costOf: Float32Array;
  classes: number;
}

export interface SoftCourse {
  epochs: number;
  seed: number;
  /** A feature's weight is learnt the faster the larger this. */
  scaleOf: Float32Array;
  /** Weights with a 0 here stay 0. */
  mask?: Uint8Array;
}

/**
 * Softmax regression on shares, by stochastic gradient descent. Few epochs at a small rate, from zero, are all that
 * keeps it from learning single papers.
 * @returns weights `[feature * classes + class]`, the last row the intercepts
 */
export function fitSoftmax({ rows, shareOf, costOf, classes }: SoftTask, course: SoftCourse): Float32Array {
  const { scaleOf, mask } = course;
  // On the features scaled twice instead of on scaled weights, which comes to the same.
  const paces = rows.values.map((value, at) => value * (scaleOf[rows.features[at] as number] as number) ** 2);
  const weights = new Float32Array((rows.width + 1) * classes);
  const order = Int32Array.from(costOf.keys());
  const meanCost = costOf.reduce((sum, cost) => sum + cost, 0) / costOf.length;
  const random = randomOf(course.seed);
  const misses = new Float64Array(classes);

  for (let epoch = 0; epoch < course.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch * DECAY);
    for (const row of order) {
      judge(rows, row, weights, misses);
      toShares(misses);
      const pace = ((costOf[row] as number) / meanCost) * rate;
      for (let k = 0; k < classes; k += 1) {
        misses[k] = ((misses[k] as number) - (shareOf[row * classes + k] as number)) * pace;
      }
      descend(rows, row, paces, weights, misses, mask);
    }
  }
  return weights;
}

function descend(
  { starts, features, width }: Rows,
  row: number,
  paces: Float32Array,
  weights: Float32Array,
  misses: Float64Array,
  mask?: Uint8Array,
): void {
  const classes = misses.length;
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
    const base = (features[at] as number) * classes;
    const pace = paces[at] as number;
    for (let k = 0; k < classes; k += 1) {
      if (mask && mask[base + k] === 0) continue;
      weights[base + k] = (weights[base + k] as number) - pace * (misses[k] as number);
    }
  }
  for (let k = 0; k < classes; k += 1) {
    const place = width * classes + k;
    weights[place] = (weights[place] as number) - INTERCEPT_RATE * (misses[k] as number);
  }
}

/** In place. */
function toShares(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    scores[k] = Math.exp((scores[k] as number) - top);
    sum += scores[k] as number;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] as number) / sum;
}
