import type { Sample } from './data.ts';
import { randomOf, shuffle } from './random.ts';
import { CLASS_COUNT, CLASSES, classOf } from './target.ts';

const EPOCHS = 12;
const RATE = 0.01;
const START = 1;
/** The weights are kept in hundredths. */
const PARTS = 100;

/**
 * Logistic regression, class by class, of "belongs there" on the student's scores of all classes. The student learns
 * only which topic comes first, so that what stands beside it has to be read from all scores together.
 * @returns hundredths, `[input][class]`, the last row the intercepts
 */
export function fitBelonging(samples: readonly Sample[], scores: readonly Float64Array[]): number[] {
  const labelled = Int32Array.from([...samples.keys()].filter((at) => samples[at]?.primary !== undefined));
  const weights = new Float64Array((CLASS_COUNT + 1) * CLASS_COUNT);
  for (let k = 0; k < CLASS_COUNT; k += 1) weights[k * CLASS_COUNT + k] = START;
  const random = randomOf(4);

  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(labelled, random);
    const rate = RATE / (1 + epoch * 0.2);
    for (const at of labelled) learn(samples[at] as Sample, scores[at] as Float64Array, weights, rate);
  }
  return Array.from(weights, (weight) => Math.round(weight * PARTS) || 0);
}

function learn(sample: Sample, scores: Float64Array, weights: Float64Array, rate: number): void {
  const own = new Set([classOf(sample), ...sample.labels.map((label) => CLASSES.get(label))]);
  for (let k = 0; k < CLASS_COUNT; k += 1) {
    const last = CLASS_COUNT * CLASS_COUNT + k;
    let sum = weights[last] as number;
    for (const [at, score] of scores.entries()) sum += score * (weights[at * CLASS_COUNT + k] as number);
    const step = (1 / (1 + Math.exp(-sum)) - (own.has(k) ? 1 : 0)) * rate;
    weights[last] = (weights[last] as number) - step;
    for (const [at, score] of scores.entries()) {
      weights[at * CLASS_COUNT + k] = (weights[at * CLASS_COUNT + k] as number) - step * score;
    }
  }
}
