import { type Rows, randomOf, shuffle, softmax } from './linear.ts';

/** A net with one hidden layer over sparse rows: what the teacher uses beside the linear models. */
export interface Network {
  width: number;
  hidden: number;
  classes: number;
  /** `[feature * hidden + unit]`, the last row is the intercept. */
  first: Float32Array;
  firstSquares: Float32Array;
  /** `[unit * classes + class]`, the last row is the intercept. */
  second: Float32Array;
  secondSquares: Float32Array;
}

export function createNetwork(width: number, hidden: number, classes: number, seed: number): Network {
  const random = randomOf(seed);
  const spread = (size: number, reach: number) => Float32Array.from({ length: size }, () => (random() * 2 - 1) * reach);
  return {
    width,
    hidden,
    classes,
    first: spread((width + 1) * hidden, 0.25),
    firstSquares: new Float32Array(width + 1).fill(0.01),
    second: spread((hidden + 1) * classes, Math.sqrt(3 / hidden)),
    secondSquares: new Float32Array(hidden + 1).fill(0.01),
  };
}

interface Course {
  epochs: number;
  rate: number;
  /** Share of the inputs left out at each step. */
  dropout: number;
  seed: number;
}

/** Trains in place, by AdaGrad with one step size a row. */
export function train(
  network: Network,
  rows: Rows,
  targets: readonly Float32Array[],
  weightOf: Float32Array,
  course: Course,
): void {
  const { hidden, classes, first, firstSquares, second, secondSquares, width } = network;
  const random = randomOf(course.seed);
  const order = Int32Array.from(targets.keys());
  const units = new Float64Array(hidden);
  const slopes = new Float64Array(hidden);
  const scores = new Float64Array(classes);
  const live = new Uint8Array(20_000);

  for (let epoch = 0; epoch < course.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = course.rate * (1 - (epoch / course.epochs) * 0.7);
    for (const row of order) {
      const from = rows.starts[row] as number;
      const size = Math.min(live.length, (rows.starts[row + 1] as number) - from);
      const lift = 1 / (1 - course.dropout);
      for (let at = 0; at < size; at += 1) live[at] = random() < course.dropout ? 0 : 1;
      forward(network, rows, row, units, scores, live, lift);

      const target = targets[row] as Float32Array;
      const weight = weightOf[row] as number;
      let square = 0;
      for (let k = 0; k < classes; k += 1) {
        scores[k] = ((scores[k] as number) - (target[k] as number)) * weight;
        square += (scores[k] as number) ** 2;
      }

      let pull = 0;
      for (let unit = 0; unit <= hidden; unit += 1) {
        const value = unit === hidden ? 1 : (units[unit] as number);
        const base = unit * classes;
        const sum = (secondSquares[unit] as number) + (value * value * square) / classes;
        secondSquares[unit] = sum;
        const step = (rate * value) / Math.sqrt(sum);
        let slope = 0;
        for (let k = 0; k < classes; k += 1) {
          const score = scores[k] as number;
          slope += score * (second[base + k] as number);
          second[base + k] = (second[base + k] as number) - step * score;
        }
        if (unit === hidden) continue;
        slopes[unit] = value > 0 ? slope : 0;
        pull += (slopes[unit] as number) ** 2;
      }

      for (let at = 0; at <= size; at += 1) {
        if (at < size && live[at] === 0) continue;
        const feature = at === size ? width : (rows.features[from + at] as number);
        const value = at === size ? 1 : (rows.values[from + at] as number) * lift;
        const sum = (firstSquares[feature] as number) + (value * value * pull) / hidden;
        firstSquares[feature] = sum;
        const step = (rate * value) / Math.sqrt(sum);
        const base = feature * hidden;
        for (let unit = 0; unit < hidden; unit += 1) {
          first[base + unit] = (first[base + unit] as number) - step * (slopes[unit] as number);
        }
      }
    }
  }
}

/** Shares of the classes for one row, written into `scores`. */
export function forward(
  network: Network,
  rows: Rows,
  row: number,
  units: Float64Array,
  scores: Float64Array,
  live?: Uint8Array,
  lift = 1,
): void {
  const { hidden, classes, first, second, width } = network;
  for (let unit = 0; unit < hidden; unit += 1) units[unit] = first[width * hidden + unit] as number;
  const from = rows.starts[row] as number;
  const size = (rows.starts[row + 1] as number) - from;
  for (let at = 0; at < size; at += 1) {
    if (live && live[at] === 0) continue;
    const base = (rows.features[from + at] as number) * hidden;
    const value = (rows.values[from + at] as number) * lift;
    for (let unit = 0; unit < hidden; unit += 1) {
      units[unit] = (units[unit] as number) + value * (first[base + unit] as number);
    }
  }

  for (let k = 0; k < classes; k += 1) scores[k] = second[hidden * classes + k] as number;
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = Math.max(0, units[unit] as number);
    units[unit] = value;
    if (value === 0) continue;
    const base = unit * classes;
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] as number) + value * (second[base + k] as number);
  }
  softmax(scores);
}
