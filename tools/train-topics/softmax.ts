import { minimise } from './minimise.ts';
import type { Rows } from './rows.ts';
import { judge } from './svm.ts';

/** What large weights cost, so that it learns no single papers. */
export const RESTRAINT = 1e-5;

/** What to learn: the shares of the classes in each row, and what an error on it costs. */
export interface SoftTask {
  rows: Rows;
  /** `[row * classes + class]`, of each row together one. */
  shareOf: Float32Array;
  costOf: Float32Array;
  classes: number;
}

export interface SoftCourse {
  steps: number;
  /** A feature's weight may be the larger the larger this. */
  scaleOf: Float32Array;
  /** Weights to start from, in the form that comes back; zeros where left out. */
  start?: Float32Array;
  /** Weights with a 0 here stay as they start. */
  mask?: Uint8Array;
}

/**
 * Softmax regression on shares, with squared weights restrained, by a quasi-Newton method.
 * @returns weights `[feature * classes + class]`, the last row the intercepts
 */
export function fitSoftmax({ rows, shareOf, costOf, classes }: SoftTask, course: SoftCourse): Float32Array {
  const { steps, scaleOf, start, mask } = course;
  const size = rows.width * classes;
  const scaled = { ...rows, values: rows.values.map((value, at) => value * scaleAt(rows.features[at] as number)) };
  const total = costOf.reduce((sum, cost) => sum + cost, 0);
  const misses = new Float64Array(classes);

  const lossOf = (weights: Float64Array, slopes: Float64Array) => {
    slopes.fill(0);
    let loss = 0;
    for (let row = 0; row < costOf.length; row += 1) {
      const cost = (costOf[row] as number) / total;
      loss += cost * missesOf(scaled, row, weights, shareOf, misses);
      for (let k = 0; k < classes; k += 1) misses[k] = (misses[k] as number) * cost;
      spread(scaled, row, misses, slopes);
    }
    for (let at = 0; at < size; at += 1) {
      const weight = weights[at] as number;
      loss += RESTRAINT * weight * weight;
      slopes[at] = mask?.[at] === 0 ? 0 : (slopes[at] as number) + 2 * RESTRAINT * weight;
    }
    return loss;
  };

  const from = Float64Array.from(
    start ?? new Float32Array(size + classes),
    (weight, at) => weight / (placeScale(at) || 1),
  );
  return Float32Array.from(minimise(lossOf, from, steps), (weight, at) => weight * placeScale(at));

  function scaleAt(feature: number): number {
    return scaleOf[feature] as number;
  }
  function placeScale(at: number): number {
    return at < size ? scaleAt(Math.floor(at / classes)) : 1;
  }
}

/** Cross entropy of a row; writes by how much each class's share is too large. */
function missesOf(rows: Rows, row: number, weights: Float64Array, shareOf: Float32Array, misses: Float64Array): number {
  const classes = misses.length;
  judge(rows, row, weights, misses);
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < classes; k += 1) top = Math.max(top, misses[k] as number);
  let sum = 0;
  for (let k = 0; k < classes; k += 1) sum += Math.exp((misses[k] as number) - top);
  const whole = top + Math.log(sum);
  let loss = 0;
  for (let k = 0; k < classes; k += 1) {
    const share = shareOf[row * classes + k] as number;
    const score = (misses[k] as number) - whole;
    loss -= share * score;
    misses[k] = Math.exp(score) - share;
  }
  return loss;
}

function spread(
  { starts, features, values, width }: Rows,
  row: number,
  misses: Float64Array,
  slopes: Float64Array,
): void {
  const classes = misses.length;
  const end = starts[row + 1] as number;
  for (let at = starts[row] as number; at <= end; at += 1) {
    const isIntercept = at === end;
    const base = (isIntercept ? width : (features[at] as number)) * classes;
    const value = isIntercept ? 1 : (values[at] as number);
    for (let k = 0; k < classes; k += 1)
      slopes[base + k] = (slopes[base + k] as number) + value * (misses[k] as number);
  }
}
