/** Sparse rows: features `features[starts[i]…starts[i + 1]]` with their values. */
export interface Rows {
  starts: Int32Array;
  features: Int32Array;
  values: Float32Array;
}

export interface Fit {
  classes: number;
  /** How many features there are. */
  width: number;
  epochs: number;
  rate: number;
  /** Weight decay at each touch of a weight. */
  decay: number;
  seed: number;
  /** Start from these weights instead of zero, and decay toward them. */
  from?: Float32Array;
  /** Weights with a 0 here stay 0. */
  mask?: Uint8Array;
}

/**
 * Multinomial logistic regression on soft targets by AdaGrad; the result is the average over the last half of the
 * epochs' ends. Weights are `[feature * classes + class]`, the last row is the intercept.
 * @param weightOf how much each row counts
 */
export function fitLinear(
  rows: Rows,
  targets: readonly Float32Array[],
  weightOf: Float32Array,
  options: Fit,
): Float32Array {
  const { classes, width, epochs, rate, decay, mask, from } = options;
  const weights = new Float32Array((width + 1) * classes);
  if (from) weights.set(from);
  const squares = new Float32Array(weights.length).fill(0.01);
  const average = new Float32Array(weights.length);
  const order = Int32Array.from(targets.keys());
  const random = randomOf(options.seed);
  const scores = new Float64Array(classes);
  let kept = 0;

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const row of order) {
      score(rows, row, weights, classes, width, scores);
      softmax(scores);
      const target = targets[row] as Float32Array;
      const weight = weightOf[row] as number;
      for (let k = 0; k < classes; k += 1) scores[k] = ((scores[k] as number) - (target[k] as number)) * weight;

      const end = rows.starts[row + 1] as number;
      for (let at = rows.starts[row] as number; at <= end; at += 1) {
        const isIntercept = at === end;
        const base = (isIntercept ? width : (rows.features[at] as number)) * classes;
        const value = isIntercept ? 1 : (rows.values[at] as number);
        const pull = isIntercept ? 0 : decay * weight;
        for (let k = 0; k < classes; k += 1) {
          if (mask && mask[base + k] === 0) continue;
          const old = weights[base + k] as number;
          const home = from === undefined ? 0 : (from[base + k] as number);
          const slope = (scores[k] as number) * value + pull * (old - home);
          const square = (squares[base + k] as number) + slope * slope;
          squares[base + k] = square;
          weights[base + k] = old - (rate * slope) / Math.sqrt(square);
        }
      }
    }
    if (epoch * 2 < epochs - 1) continue;
    kept += 1;
    for (let at = 0; at < average.length; at += 1) average[at] = (average[at] as number) + (weights[at] as number);
  }
  for (let at = 0; at < average.length; at += 1) average[at] = (average[at] as number) / kept;
  return average;
}

/** Writes the raw score of each class into `into`. */
export function score(
  rows: Rows,
  row: number,
  weights: Float32Array,
  classes: number,
  width: number,
  into: Float64Array,
): void {
  for (let k = 0; k < classes; k += 1) into[k] = weights[width * classes + k] as number;
  const end = rows.starts[row + 1] as number;
  for (let at = rows.starts[row] as number; at < end; at += 1) {
    const base = (rows.features[at] as number) * classes;
    const value = rows.values[at] as number;
    for (let k = 0; k < classes; k += 1) into[k] = (into[k] as number) + value * (weights[base + k] as number);
  }
}

/** Scores → shares, in place. */
export function softmax(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const each of scores) top = Math.max(top, each);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const share = Math.exp((scores[k] as number) - top);
    scores[k] = share;
    sum += share;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] as number) / sum;
}

/** Seeded numbers in [0, 1): mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** In place. */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}
