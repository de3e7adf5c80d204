import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../lib/topics/classify.ts';
import { decode } from '../../lib/topics/decode.ts';
import { rank } from '../../lib/topics/rank.ts';
import { TAXONOMY } from '../../lib/topics/taxonomy.ts';
import { fitBelonging } from '../../tools/train-topics/belonging.ts';
import { fitLine } from '../../tools/train-topics/calibrate.ts';
import { readSamples, type Sample } from '../../tools/train-topics/data.ts';
import { type Judged, judge, measure } from '../../tools/train-topics/measure.ts';
import { writeModule } from '../../tools/train-topics/pack.ts';
import { keepBack, trainModel } from '../../tools/train-topics/train.ts';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const SMALL = { candidates: 1_000, phrases: 200, density: 0.5 };

/** Papers that say plainly what they are about. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['robotics', 'robot arms grasp objects'],
  ['audio', 'speech is recognised from sound'],
  ['safety', 'jailbreak prompts attack models'],
];
const samples: Sample[] = Array.from({ length: 120 }, (_, at) => {
  const [primary, text] = PLAIN[at % 3] as readonly [string, string];
  const isLabelled = at < 90;
  return {
    id: String(at),
    title: `Study ${at}: ${text}`,
    abstract: `We show how ${text}. Results ${at} follow.`,
    date: at < 60 ? '2025-06-01' : '2026-05-01',
    source: isLabelled ? ('daily' as const) : ('unlabelled' as const),
    isPicked: false,
    labels: isLabelled ? [primary] : [],
    ...(isLabelled && { primary }),
  };
});
const train = (of: readonly Sample[]) => trainModel(of, SMALL, () => undefined);

describe('trainModel', () => {
  it('learns what papers plainly say, also of those kept back', () => {
    const { model, daily } = train(samples);

    expect(daily).toMatchObject({ n: 30, strict: 1 });
    expect(rank({ title: 'Robots that grasp', abstract: null }, decode(model)).topics[0]?.id).toBe('robotics');
  });

  it('keeps back the last labelled papers only', () => {
    expect([...keepBack(samples)].map(({ id }) => Number(id))).toEqual(Array.from({ length: 30 }, (_, at) => 60 + at));
  });

  it('makes the same bytes of the same papers', () => {
    expect(writeModule(train(samples).model, 'x')).toBe(writeModule(train(samples).model, 'x'));
  });

  if (existsSync(DATA)) {
    // The whole training takes some minutes, so a small part stands for it. To check every byte of the shipped model:
    // npm run train:topics && git diff --exit-code lib/topics/model.generated.ts
    it('makes the same bytes of real papers', { timeout: 120_000 }, async () => {
      const real = (await readSamples(DATA)).filter((_, at) => at % 200 === 0);

      expect(real.length).toBeGreaterThan(200);
      expect(writeModule(train(real).model, 'x')).toBe(writeModule(train(real).model, 'x'));
    });
  }
});

describe('fitBelonging', () => {
  it('finds a second topic by what speaks up beside the first', () => {
    const both: Sample[] = samples.map((sample, at) => ({
      ...sample,
      primary: 'robotics',
      labels: at % 2 ? ['rl'] : [],
    }));
    const index = (id: string) => TAXONOMY.findIndex((topic) => topic.id === id);
    const scoresOf = (at: number) => {
      const scores = new Float64Array(TAXONOMY.length + 1).fill(-1);
      scores[index('robotics')] = 1;
      scores[index('rl')] = at % 2 ? -0.4 : -0.9;
      return scores;
    };
    const belonging = fitBelonging(
      both,
      both.map((_, at) => scoresOf(at)),
    );
    const classes = TAXONOMY.length + 1;
    const says = (at: number) =>
      scoresOf(at).reduce(
        (sum, score, input) => sum + (score * (belonging[input * classes + index('rl')] as number)) / 100,
        (belonging[classes * classes + index('rl')] as number) / 100,
      );

    expect(says(1)).toBeGreaterThan(says(0));
  });
});

describe('fitLine', () => {
  it('does not run away where shares are near zero or one', () => {
    const shares = [1e-9, 1e-4, 0.999, 1 - 1e-9];
    const [intercept, slope] = fitLine(
      [...shares, ...shares].map((share, at) => ({ share, right: at === 6 ? 0 : Math.round(share) })),
    );
    expect(Math.abs(intercept)).toBeLessThan(20);
    expect(slope).toBeGreaterThan(0);
    expect(slope).toBeLessThan(20);
  });

  it('finds how often a share proves right', () => {
    const truth = [-0.5, 1.2] as const;
    const shares = [0.1, 0.3, 0.6, 0.9];
    const [intercept, slope] = fitLine(shares.map((share) => ({ share, right: confidenceOf(share, truth) })));

    expect(intercept).toBeCloseTo(truth[0], 3);
    expect(slope).toBeCloseTo(truth[1], 3);
  });
});

describe('measure', () => {
  const open = decode({ ...train(samples).model, threshold: 0, noneTimes: 0 });
  const verdictOf = (paper: Partial<Judged>) =>
    judge({ title: 'Robots grasp', abstract: 'robot arms grasp objects', primary: null, labels: [], ...paper }, open);

  it('counts the primary, what is accepted beside it, and the labels', () => {
    const figures = measure([
      verdictOf({ primary: 'robotics', labels: ['robotics'] }),
      verdictOf({ primary: 'rl', labels: ['rl', 'robotics'] }),
      verdictOf({ primary: 'rl', labels: ['rl'], accept: ['robotics'] }),
      verdictOf({ primary: 'rl', labels: ['rl'] }),
      verdictOf({ primary: null }),
    ]);

    expect(figures).toMatchObject({ n: 4, strict: 0.5, inSet: 0.75, coverage: 1, none: 1, noneLeft: 0 });
  });
});
