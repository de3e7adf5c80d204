import type { Sample } from './data.ts';
import { fitLinear, type Rows, score, softmax } from './linear.ts';
import { createNetwork, forward, type Network, train } from './network.ts';
import { countPhrases, toRows } from './rows.ts';
import { CLASS_COUNT, CLASSES, NONE } from './target.ts';

const FOLDS = 5;
const HIDDEN = 96;
const LEAST_PAPERS = 20;
/** Papers of other fields are few beside those of the daily listing. */
const FIELDS_WEIGHT = 2;

type Predict = (row: number) => Float64Array;

/**
 * Shares of the classes for every sample, by an ensemble that is too large to ship. Each member learns first what the
 * weak labels say, then the hand labels of four fifths; a labelled paper is judged by the members that did not see
 * its label, any other paper by all.
 */
export function teach(samples: readonly Sample[], nets = 2): Float32Array[] {
  const rows = readRows(samples);
  const labelled = [...samples.keys()].filter((at) => samples[at]?.target !== undefined);
  const weak = [...samples.keys()].filter((at) => samples[at]?.target === undefined && samples[at]?.soft !== undefined);
  const foldOf = new Map(labelled.map((at, place) => [at, (place * 7 + (place >> 3)) % FOLDS]));

  const weakRows = pick(rows.rows, weak);
  const weakTargets = weak.map((at) => weakTarget(samples[at] as Sample));
  const ones = new Float32Array(weak.length).fill(1);
  const base = fitLinear(weakRows, weakTargets, ones, {
    classes: CLASS_COUNT,
    width: rows.width,
    epochs: 3,
    rate: 0.3,
    decay: 1e-4,
    seed: 1,
  });
  const networks = Array.from({ length: nets }, (_, seed) => {
    const network = createNetwork(rows.width, HIDDEN, CLASS_COUNT, 7 + seed);
    train(network, weakRows, weakTargets, ones, { epochs: 3, rate: 0.1, dropout: 0.3, seed: 1 + seed });
    return network;
  });

  const sums = samples.map(() => new Float64Array(CLASS_COUNT));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = labelled.filter((at) => foldOf.get(at) !== fold);
    const members = learnLabels(samples, rows, seen, base, networks, fold);
    for (const at of samples.keys()) {
      if ((foldOf.get(at) ?? fold) !== fold) continue;
      const sum = sums[at] as Float64Array;
      for (const { predict, weight } of members) {
        for (const [k, share] of predict(at).entries()) sum[k] = (sum[k] as number) + weight * Math.log(share + 1e-5);
      }
    }
  }
  return sums.map((sum, at) => {
    const weight = (nets + 1) * (foldOf.has(at) ? 1 : FOLDS);
    const mean = sum.map((each) => each / weight);
    softmax(mean);
    return Float32Array.from(mean);
  });
}

function learnLabels(
  samples: readonly Sample[],
  { rows, width }: { rows: Rows; width: number },
  seen: readonly number[],
  base: Float32Array,
  networks: readonly Network[],
  fold: number,
): { predict: Predict; weight: number }[] {
  const own = pick(rows, seen);
  const targets = seen.map((at) => (samples[at] as Sample).target as Float32Array);
  const weightOf = Float32Array.from(seen, (at) => (samples[at]?.source === 'fields' ? FIELDS_WEIGHT : 1));
  const linear = fitLinear(own, targets, weightOf, {
    classes: CLASS_COUNT,
    width,
    epochs: 8,
    rate: 0.1,
    decay: 1e-3,
    seed: 20 + fold,
    from: base,
  });
  const scores = new Float64Array(CLASS_COUNT);
  const predictLinear: Predict = (row) => {
    score(rows, row, linear, CLASS_COUNT, width, scores);
    softmax(scores);
    return scores;
  };

  const members = networks.map((network, seed) => {
    const copy: Network = {
      ...network,
      first: network.first.slice(),
      firstSquares: new Float32Array(network.firstSquares.length).fill(0.01),
      second: network.second.slice(),
      secondSquares: new Float32Array(network.secondSquares.length).fill(0.01),
    };
    train(copy, own, targets, weightOf, { epochs: 5, rate: 0.05, dropout: 0.3, seed: 30 + fold * 10 + seed });
    const units = new Float64Array(copy.hidden);
    const shares = new Float64Array(CLASS_COUNT);
    const predict: Predict = (row) => {
      forward(copy, rows, row, units, shares);
      return shares;
    };
    return { predict, weight: 1 };
  });
  return [{ predict: predictLinear, weight: 1 }, ...members];
}

function readRows(samples: readonly Sample[]): { rows: Rows; width: number } {
  const counts = samples.map((sample) => countPhrases(sample, 2));
  const papers = new Map<string, number>();
  for (const phrases of counts) {
    for (const phrase of phrases.keys()) papers.set(phrase, (papers.get(phrase) ?? 0) + 1);
  }
  const index = new Map<string, number>();
  for (const [phrase, times] of papers) if (times >= LEAST_PAPERS) index.set(phrase, index.size);
  return { rows: toRows(counts, index), width: index.size };
}

function pick(rows: Rows, chosen: readonly number[]): Rows {
  const starts = new Int32Array(chosen.length + 1);
  for (const [place, at] of chosen.entries()) {
    starts[place + 1] = (starts[place] as number) + (rows.starts[at + 1] as number) - (rows.starts[at] as number);
  }
  const features = new Int32Array(starts[chosen.length] as number);
  const values = new Float32Array(features.length);
  for (const [place, at] of chosen.entries()) {
    features.set(rows.features.subarray(rows.starts[at], rows.starts[at + 1]), starts[place]);
    values.set(rows.values.subarray(rows.starts[at], rows.starts[at + 1]), starts[place]);
  }
  return { starts, features, values };
}

/** The weak labels are independent probabilities: squared, so that the strongest leads, and made to sum to one. */
function weakTarget({ soft = {} }: Sample): Float32Array {
  const target = new Float32Array(CLASS_COUNT);
  let top = 0;
  for (const [topic, probability] of Object.entries(soft)) {
    top = Math.max(top, probability);
    target[CLASSES.get(topic) ?? CLASS_COUNT] = probability ** 2 * (topic === 'benchmark' ? 0.3 : 1);
  }
  target[CLASSES.get(NONE) ?? CLASS_COUNT] = (1 - top) ** 2;
  const sum = target.reduce((total, share) => total + share, 0);
  return target.map((share) => share / sum);
}
