import type { Model, PackedModel } from '../../lib/topics/model.ts';
import { decode } from '../../lib/topics/model.ts';
import { HEAD_PARTS, readScores } from '../../lib/topics/rank.ts';
import { fitLinear, type Rows } from './linear.ts';
import type { Lesson } from './student.ts';
import { CLASS_COUNT } from './target.ts';

/** The head's weights are kept in hundredths. */
const PARTS = 100;

/**
 * The last layer, over what the phrases say of each class, in all and in the title alone: it learns which topic comes
 * first where several speak up (a robot trained by reinforcement is robotics). Starts from "as the phrases say".
 */
export function teachHead({ samples, targets, weightOf }: Lesson, student: Omit<PackedModel, 'head'>): number[] {
  const width = HEAD_PARTS * CLASS_COUNT;
  const identity = new Float32Array((width + 1) * CLASS_COUNT);
  for (let k = 0; k < CLASS_COUNT; k += 1) identity[k * CLASS_COUNT + k] = 1;
  const model: Model = decode({ ...student, head: [...identity].map((value) => value * PARTS) });

  const values = new Float32Array(samples.length * width);
  for (const [at, sample] of samples.entries()) values.set(readScores(sample, model).inputs, at * width);
  const rows: Rows = {
    starts: Int32Array.from({ length: samples.length + 1 }, (_, at) => at * width),
    features: Int32Array.from({ length: values.length }, (_, at) => at % width),
    values,
  };
  const head = fitLinear(rows, targets, weightOf, {
    classes: CLASS_COUNT,
    width,
    epochs: 4,
    rate: 0.05,
    decay: 1e-4,
    seed: 5,
    from: identity,
  });
  return [...head].map((weight) => Math.round(weight * PARTS));
}
