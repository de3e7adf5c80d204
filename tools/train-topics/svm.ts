import { randomOf, shuffle } from './random.ts';
import type { Rows } from './rows.ts';

/** One over twice what an error costs, which is 1. */
const SLACK = 0.5;

/** What to learn: the class of each row. */
export interface Task {
  rows: Rows;
  classOf: ArrayLike<number>;
  classes: number;
}

export interface Course {
  epochs: number;
  seed: number;
}

/**
 * Linear support vector machines with squared hinge loss, one class against the rest, all at once, by dual coordinate
 * descent (Hsieh and others, 2008).
 * @returns weights `[feature * classes + class]`, the last row the intercepts
 */
export function fitMachines(task: Task, course: Course): Float32Array {
  const { rows, classOf, classes } = task;
  const curvature = measureRows(rows);
  const weights = new Float32Array((rows.width + 1) * classes);
  const duals = new Float32Array(classOf.length * classes);
  const order = Int32Array.from({ length: classOf.length }, (_, row) => row);
  const random = randomOf(course.seed);
  const scores = new Float64Array(classes);
  const moves = new Float64Array(classes);

  for (let epoch = 0; epoch < course.epochs; epoch += 1) {
    shuffle(order, random);
    for (const row of order) {
      judge(rows, row, weights, scores);
      let isMoved = false;
      for (let k = 0; k < classes; k += 1) {
        const dual = duals[row * classes + k] as number;
        const sign = classOf[row] === k ? 1 : -1;
        const slope = sign * (scores[k] as number) - 1 + dual * SLACK;
        const next = Math.max(0, dual - slope / ((curvature[row] as number) + SLACK));
        moves[k] = (next - dual) * sign;
        duals[row * classes + k] = next;
        isMoved ||= moves[k] !== 0;
      }
      if (isMoved) move(rows, row, weights, moves);
    }
  }
  return weights;
}

/** Each machine's verdict on a row, written into `scores`: positive where it takes it for its class. */
export function judge(rows: Rows, row: number, weights: Float32Array | Float64Array, scores: Float64Array): void {
  const classes = scores.length;
  for (let k = 0; k < classes; k += 1) scores[k] = weights[rows.width * classes + k] as number;
  const end = rows.starts[row + 1] as number;
  for (let at = rows.starts[row] as number; at < end; at += 1) {
    const base = (rows.features[at] as number) * classes;
    const value = rows.values[at] as number;
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] as number) + value * (weights[base + k] as number);
  }
}

function move(rows: Rows, row: number, weights: Float32Array, moves: Float64Array): void {
  const classes = moves.length;
  const end = rows.starts[row + 1] as number;
  for (let at = rows.starts[row] as number; at <= end; at += 1) {
    const isIntercept = at === end;
    const base = (isIntercept ? rows.width : (rows.features[at] as number)) * classes;
    const value = isIntercept ? 1 : (rows.values[at] as number);
    for (let k = 0; k < classes; k += 1) {
      weights[base + k] = (weights[base + k] as number) + value * (moves[k] as number);
    }
  }
}

/** Squared length of each row, the intercept's one included. */
function measureRows({ starts, values }: Rows): Float32Array {
  return Float32Array.from({ length: starts.length - 1 }, (_, row) => {
    let square = 1;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1)
      square += (values[at] as number) ** 2;
    return square;
  });
}
