import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worth } from '../../lib/topics/packed.ts';
import { numberOfPhrase } from '../../lib/topics/phrases.ts';
import { levelOf } from '../../tools/train-topics/pack.ts';
import { roundWeights } from '../../tools/train-topics/round.ts';
import { countPhrases, measureEnergy, pickRows, type Rows, toRows } from '../../tools/train-topics/rows.ts';
import { fitStack } from '../../tools/train-topics/stack.ts';
import { fitMachines, judge } from '../../tools/train-topics/svm.ts';

const [ROBOT, SPEECH, SHOW] = [7, 8, 9] as const;
const counts: Map<number, number>[] = [
  new Map([
    [ROBOT, 2],
    [SHOW, 1],
  ]),
  new Map([[ROBOT, 1]]),
  new Map([
    [SPEECH, 3],
    [SHOW, 2],
  ]),
  new Map([
    [SPEECH, 1],
    [SHOW, 1],
  ]),
];
const rows = toRows(counts, [ROBOT, SPEECH, SHOW]);
const task = { rows, classOf: [0, 0, 1, 1], classes: 2 };

function best(of: Rows, row: number, weights: Float32Array): number {
  const scores = new Float64Array(2);
  judge(of, row, weights, scores);
  return scores.indexOf(Math.max(...scores));
}

describe('countPhrases', () => {
  it('counts the title twice, and its words and pairs once more for themselves', () => {
    const found = countPhrases({ title: 'Robots that grasp robots', abstract: 'A robot.' });

    expect(found.get(numberOfPhrase('robot'))).toBe(5);
    expect(found.get(numberOfPhrase('robot grasp'))).toBe(2);
    expect(found.get(numberOfPhrase('robot', true))).toBe(2);
    expect(found.get(numberOfPhrase('grasp robot', true))).toBe(1);
    expect(found.size).toBe(8);
  });
});

describe('toRows', () => {
  it('gives rows of length one, and picks them in the order asked for', () => {
    for (let row = 0; row < 4; row += 1) {
      const values = rows.values.subarray(rows.starts[row], rows.starts[row + 1]);
      expect(values.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1);
    }
    const picked = pickRows(rows, [3, 0]);
    expect(best(picked, 0, fitMachines(task, { epochs: 5, seed: 1 }))).toBe(1);
  });
});

describe('fitMachines', () => {
  it('tells apart what can be told apart', () => {
    const weights = fitMachines(task, { epochs: 10, seed: 1 });
    expect([0, 1, 2, 3].map((row) => best(rows, row, weights))).toEqual([0, 0, 1, 1]);
  });
});

describe('fitStack', () => {
  it('learns which class leads where two speak up', () => {
    // Class 1 speaks louder, yet wherever both speak class 0 is right.
    const both = Array.from({ length: 60 }, () => Float64Array.from([0.2, 0.5, -1]));
    const alone = Array.from({ length: 60 }, () => Float64Array.from([-1, 0.5, -1]));
    const verdicts = [...both, ...alone];
    const classOf = verdicts.map((_, at) => (at < 60 ? 0 : 1));
    const stack = fitStack(verdicts, classOf);

    const shares = stack(Float64Array.from([0.2, 0.5, -1]));
    expect(shares.indexOf(Math.max(...shares))).toBe(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('roundWeights', () => {
  it('moves the scores no more than rounding each weight for itself, and keeps zeros', () => {
    let better = 0;
    const weight = fc.integer({ min: -400, max: 400 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(weight, { minLength: 6, maxLength: 6 }), (list) => {
        const weights = Float32Array.from(list);
        const { levels, step } = roundWeights(rows, weights, measureEnergy(rows), 2);
        const lost = (of: (at: number) => number) => {
          let sum = 0;
          for (let row = 0; row < 4; row += 1) {
            for (let k = 0; k < 2; k += 1) {
              let miss = 0;
              for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
                const place = (rows.features[at] as number) * 2 + k;
                miss += (rows.values[at] as number) * ((weights[place] as number) - of(place));
              }
              sum += miss ** 2;
            }
          }
          return sum;
        };

        for (const [at, each] of weights.entries()) if (each === 0) expect(levels[at]).toBe(0);
        if (step === 0) return;
        const plain = lost((at) => worth(levelOf(weights[at] as number, step), step));
        const settled = lost((at) => worth(levels[at] as number, step));
        expect(settled).toBeLessThanOrEqual(plain + 1e-6);
        if (settled < plain - 1e-6) better += 1;
      }),
    );
    expect(better).toBeGreaterThan(10);
  });
});
