import { describe, expect, it } from 'vitest';
import { minimise } from '../../tools/train-topics/minimise.ts';
import { randomOf } from '../../tools/train-topics/random.ts';
import { toRows } from '../../tools/train-topics/rows.ts';
import { fitSoftmax, RESTRAINT, type SoftTask } from '../../tools/train-topics/softmax.ts';

/** A narrow valley that runs across all directions: walking straight down gets nowhere. */
function valleyOf(size: number) {
  let calls = 0;
  const heightOf = (place: Float64Array, slopes: Float64Array) => {
    calls += 1;
    const sum = place.reduce((total, each) => total + each, 0) - size;
    let height = 1_000 * sum ** 2;
    for (let at = 0; at < size; at += 1) {
      const off = (place[at] as number) - 1;
      height += ((at + 1) * off) ** 2;
      slopes[at] = 2_000 * sum + 2 * (at + 1) ** 2 * off;
    }
    return height;
  };
  return { heightOf, count: () => calls };
}

describe('minimise', () => {
  it('follows a narrow valley to its lowest place in few steps', () => {
    const { heightOf, count } = valleyOf(12);
    const place = minimise(heightOf, new Float64Array(12), 45);

    expect(heightOf(place, new Float64Array(12))).toBeLessThan(2e-8);
    expect(count()).toBeLessThan(70);
  });

  it('takes no step that leads up, however far the slopes invite it, nor out of what can be computed', () => {
    const bent = (place: Float64Array, slopes: Float64Array) => {
      const [x = 0] = place;
      slopes[0] = x / Math.hypot(1, x);
      return x < -4 ? Number.NaN : Math.hypot(1, x);
    };
    for (const start of [3, -3, 50]) expect(minimise(bent, Float64Array.of(start), 40)[0]).toBeCloseTo(0);
  });

  it('stays where it is when there is nothing to gain, and asks no more', () => {
    let calls = 0;
    const flat = (_: Float64Array, slopes: Float64Array) => {
      calls += 1;
      slopes.fill(0);
      return 0;
    };
    expect([...minimise(flat, Float64Array.of(1, 2), 30)]).toEqual([1, 2]);
    expect(calls).toBe(1);
  });
});

const CLASSES = 3;
const PAPERS = 30;
const PHRASES = [10, 11, 12, 13, 14];
const SIZE = PHRASES.length * CLASSES;
const random = randomOf(5);
const countOf = () => new Map(PHRASES.filter(() => random() < 0.5).map((phrase) => [phrase, random() < 0.4 ? 3 : 1]));
const shares = Array.from({ length: PAPERS }, () => [random(), random(), random()]);
const task: SoftTask = {
  rows: toRows(Array.from({ length: PAPERS }, countOf), PHRASES),
  shareOf: Float32Array.from(shares.flatMap((each) => each.map((one) => one / each.reduce((sum, x) => sum + x, 0)))),
  costOf: Float32Array.from({ length: PAPERS }, (_, row) => (row % 3 === 0 ? 0.2 : 1)),
  classes: CLASSES,
};
const scaleOf = Float32Array.of(1, 4, 2, 3, 5);

function addScores(row: number, weights: Float64Array, scores: Float64Array): void {
  const { starts, features, values } = task.rows;
  scores.set(weights.subarray(SIZE));
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
    for (let k = 0; k < CLASSES; k += 1) {
      const weight = weights[(features[at] as number) * CLASSES + k] as number;
      scores[k] = (scores[k] as number) + (values[at] as number) * weight;
    }
  }
}

/** What the fit is to make least, written down plainly. */
function lossOf(weights: Float64Array): number {
  const scores = new Float64Array(CLASSES);
  const costs = task.costOf.reduce((sum, cost) => sum + cost, 0);
  let loss = 0;
  for (let row = 0; row < PAPERS; row += 1) {
    addScores(row, weights, scores);
    const whole = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
    for (const [k, score] of scores.entries()) {
      loss -= ((task.costOf[row] as number) / costs) * (task.shareOf[row * CLASSES + k] as number) * (score - whole);
    }
  }
  for (let at = 0; at < SIZE; at += 1) {
    loss += RESTRAINT * ((weights[at] as number) / (scaleOf[Math.floor(at / CLASSES)] as number)) ** 2;
  }
  return loss;
}

/** By how much the loss changes around a place, for each weight. */
function slopesAt(weights: Float32Array): number[] {
  const step = 0.001;
  return Array.from(weights, (_, at) => {
    const [up, down] = [1, -1].map((sign) => {
      const moved = Float64Array.from(weights);
      moved[at] = (moved[at] as number) + sign * step;
      return lossOf(moved);
    });
    return ((up as number) - (down as number)) / (2 * step);
  });
}

describe('fitSoftmax', () => {
  /** Far less than what the restraint alone changes. */
  const LEVEL = 1e-6;
  const mask = Uint8Array.from({ length: SIZE }, (_, at) => (at % 4 === 1 ? 0 : 1));

  it('ends where no weight would be better a little larger or smaller', () => {
    const weights = fitSoftmax(task, { steps: 300, scaleOf });
    for (const slope of slopesAt(weights)) expect(Math.abs(slope)).toBeLessThan(LEVEL);
  });

  it('does so with masked weights kept at zero, from wherever it starts', () => {
    const start = fitSoftmax(task, { steps: 3, scaleOf }).map((weight, at) => (mask[at] === 0 ? 0 : weight));
    const weights = fitSoftmax(task, { steps: 300, scaleOf, mask, start });
    for (const [at, slope] of slopesAt(weights).entries()) {
      if (mask[at] === 0) expect(weights[at]).toBe(0);
      else expect(Math.abs(slope)).toBeLessThan(LEVEL);
    }
    expect([...fitSoftmax(task, { steps: 0, scaleOf, start })]).toEqual(
      [...start].map((weight) => expect.closeTo(weight, 5)),
    );
  });

  it('leaves out what stands in every row, whose scale is zero', () => {
    const weights = fitSoftmax(task, { steps: 5, scaleOf: Float32Array.of(1, 4, 2, 3, 0) });
    expect([...weights.subarray(SIZE - CLASSES, SIZE)]).toEqual([0, 0, 0]);
    expect(weights.every(Number.isFinite)).toBe(true);
  });
});
