import type { Sample } from './data.ts';
import { countPapers, countPhrases, pickRows, type Rows, toRows } from './rows.ts';
import { fitStack } from './stack.ts';
import { fitMachines, judge } from './svm.ts';
import { CLASS_COUNT, classOf } from './target.ts';

const FOLDS = 5;
const EPOCHS = 8;
const LEAST_PAPERS = 2;

/**
 * Shares of the classes, together one, for every sample, by support vector machines over all words and word pairs, too
 * large to ship. A labelled paper is judged by machines that did not see its label, any other paper by all.
 */
export function teach(samples: readonly Sample[]): Float32Array[] {
  const rows = readRows(samples);
  const labelled = [...samples.keys()].filter((at) => samples[at]?.primary !== undefined);
  const foldOf = new Map(labelled.map((at, place) => [at, (place * 7 + (place >> 3)) % FOLDS]));

  const sums = samples.map(() => new Float64Array(CLASS_COUNT));
  const scores = new Float64Array(CLASS_COUNT);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = labelled.filter((at) => foldOf.get(at) !== fold);
    const task = {
      rows: pickRows(rows, seen),
      classOf: seen.map((at) => classOf(samples[at] as Sample)),
      classes: CLASS_COUNT,
    };
    const machines = fitMachines(task, { epochs: EPOCHS, seed: fold });
    for (const at of samples.keys()) {
      if ((foldOf.get(at) ?? fold) !== fold) continue;
      judge(rows, at, machines, scores);
      const sum = sums[at] as Float64Array;
      for (const [k, score] of scores.entries()) sum[k] = (sum[k] as number) + score;
    }
  }
  const verdicts = sums.map((sum, at) => sum.map((score) => score / (foldOf.has(at) ? 1 : FOLDS)));
  const stack = fitStack(
    labelled.map((at) => verdicts[at] as Float64Array),
    labelled.map((at) => classOf(samples[at] as Sample)),
  );
  return verdicts.map(stack);
}

/** Counts times how rare a phrase is, of length one. */
function readRows(samples: readonly Sample[]): Rows {
  const counts = samples.map((sample) => countPhrases(sample));
  const labelled = counts.filter((_, at) => samples[at]?.primary !== undefined);
  const papers = [...countPapers(labelled)].filter(([, times]) => times >= LEAST_PAPERS);
  const rarity = Float32Array.from(papers, ([, times]) => Math.log((1 + labelled.length) / (1 + times)) + 1);
  return toRows(
    counts,
    papers.map(([phrase]) => phrase),
    rarity,
  );
}
