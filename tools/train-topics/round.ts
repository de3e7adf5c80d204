import { worth } from '../../lib/topics/packed.ts';
import { levelOf } from './pack.ts';
import type { Rows } from './rows.ts';

const PASSES = 2;

/** Weights of four bits each: the weight a level stands for is `worth(level, step)`. */
export interface Rounded {
  step: number;
  /** `[feature * classes + class]` */
  levels: Int8Array;
}

/**
 * Rounds weights so that the scores of the papers move least: the step by how much each feature moves them, then each
 * weight by what the others' rounding has done to the papers it stands in. A zero stays zero.
 * @param energy sum of squared values of each feature
 */
export function roundWeights(rows: Rows, weights: Float32Array, energy: Float64Array, classes: number): Rounded {
  const step = chooseStep(weights, energy, classes);
  const levels = Int8Array.from(weights, (weight) => levelOf(weight, step));
  const columns = turn(rows);
  for (let k = 0; k < classes; k += 1) settle(k, rows, columns, { weights, energy, classes, step, levels });
  return { step, levels };
}

interface Work extends Rounded {
  weights: Float32Array;
  energy: Float64Array;
  classes: number;
}

/** One class: keeps what each paper's score still lacks, and sets each level anew to make up for it. */
function settle(k: number, rows: Rows, columns: Rows, { weights, energy, classes, step, levels }: Work): void {
  const lacks = new Float64Array(rows.starts.length - 1);
  for (const row of lacks.keys()) {
    let sum = 0;
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
      const place = (rows.features[at] as number) * classes + k;
      sum += (rows.values[at] as number) * ((weights[place] as number) - worth(levels[place] as number, step));
    }
    lacks[row] = sum;
  }

  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let feature = 0; feature < rows.width; feature += 1) {
      const place = feature * classes + k;
      if (weights[place] === 0 || energy[feature] === 0) continue;
      const [from, end] = [columns.starts[feature] as number, columns.starts[feature + 1] as number];
      let pull = 0;
      for (let at = from; at < end; at += 1) {
        pull += (columns.values[at] as number) * (lacks[columns.features[at] as number] as number);
      }
      const now = worth(levels[place] as number, step);
      const level = levelOf(now + pull / (energy[feature] as number), step);
      if (level === levels[place]) continue;

      const change = worth(level, step) - now;
      levels[place] = level;
      for (let at = from; at < end; at += 1) {
        const row = columns.features[at] as number;
        lacks[row] = (lacks[row] as number) - (columns.values[at] as number) * change;
      }
    }
  }
}

/** The same numbers by feature: its "features" are the rows. */
function turn({ starts, features, values, width }: Rows): Rows {
  const ends = new Int32Array(width + 1);
  for (const feature of features) ends[feature + 1] = (ends[feature + 1] as number) + 1;
  for (let feature = 0; feature < width; feature += 1) {
    ends[feature + 1] = (ends[feature + 1] as number) + (ends[feature] as number);
  }
  const next = ends.slice();
  const turned = { starts: ends, features: new Int32Array(features.length), values: new Float32Array(values.length) };
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const feature = features[at] as number;
      const place = next[feature] as number;
      turned.features[place] = row;
      turned.values[place] = values[at] as number;
      next[feature] = place + 1;
    }
  }
  return { ...turned, width: starts.length - 1 };
}

function chooseStep(weights: Float32Array, energy: Float64Array, classes: number): number {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  let best = { step: top / 7 ** 1.5, loss: Number.POSITIVE_INFINITY };
  for (let share = 1; share > 0.05; share *= 0.93) {
    const step = Number(((share * top) / 7 ** 1.5).toPrecision(6));
    let loss = 0;
    for (const [at, weight] of weights.entries()) {
      if (weight === 0) continue;
      loss += (worth(levelOf(weight, step), step) - weight) ** 2 * (energy[Math.floor(at / classes)] as number);
    }
    if (loss < best.loss) best = { step, loss };
  }
  return best.step;
}
