import { randomOf, shuffle } from './random.ts';

const EPOCHS = 8;
const RATE = 0.02;
const START = 5;

/** Verdicts of one against the rest → shares of the classes that make one. */
export type Stack = (verdicts: Float64Array) => Float32Array;

/**
 * Softmax regression over the verdicts of all classes: it learns which topic leads where several speak up (a robot
 * trained by reinforcement is robotics). Starts from each class believing its own verdict; averaged over the ends of
 * the last epochs.
 * @param verdicts of machines that have not seen the label
 */
export function fitStack(verdicts: readonly Float64Array[], classOf: ArrayLike<number>): Stack {
  const classes = verdicts[0]?.length ?? 0;
  const weights = new Float64Array((classes + 1) * classes);
  for (let k = 0; k < classes; k += 1) weights[k * classes + k] = START;
  const average = new Float64Array(weights.length);
  const order = Int32Array.from(verdicts.keys());
  const random = randomOf(3);

  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch * 0.3);
    for (const row of order) {
      const inputs = toInputs(verdicts[row] as Float64Array);
      const misses = toShares(inputs, weights, classes);
      misses[classOf[row] as number] = (misses[classOf[row] as number] as number) - 1;
      for (const [at, input] of inputs.entries()) {
        const step = input * rate;
        for (let k = 0; k < classes; k += 1) {
          weights[at * classes + k] = (weights[at * classes + k] as number) - step * (misses[k] as number);
        }
      }
    }
    if (epoch * 2 < EPOCHS) continue;
    for (const [at, weight] of weights.entries()) average[at] = (average[at] as number) + (weight * 2) / EPOCHS;
  }
  return (one) => Float32Array.from(toShares(toInputs(one), average, classes));
}

/** How far each verdict is behind the best, and a one for the intercepts. */
function toInputs(verdicts: Float64Array): Float64Array {
  const top = Math.max(...verdicts);
  return Float64Array.from([...verdicts.map((verdict) => verdict - top), 1]);
}

function toShares(inputs: Float64Array, weights: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (const [at, input] of inputs.entries()) {
    for (let k = 0; k < classes; k += 1) {
      scores[k] = (scores[k] as number) + input * (weights[at * classes + k] as number);
    }
  }
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
