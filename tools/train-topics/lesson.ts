import type { Sample } from './data.ts';
import type { Lesson } from './student.ts';

/** How much of a labelled paper's target is the label itself; the rest is what the teacher makes of the paper. */
const LABEL_SHARE = 0.6;
const WEIGHTS = { daily: 3, fields: 6, unlabelled: 1 } as const;
const TITLE_ALONE_WEIGHT = 0.5;

/** What the student learns from: every paper with the teacher's answer, labelled ones also by their title alone. */
export function prepareLesson(samples: readonly Sample[], answers: readonly Float32Array[]): Lesson {
  const all: Sample[] = [];
  const targets: Float32Array[] = [];
  const weights: number[] = [];
  for (const [at, sample] of samples.entries()) {
    const answer = answers[at] as Float32Array;
    const label = sample.target;
    const target = label
      ? answer.map((share, k) => share * (1 - LABEL_SHARE) + (label[k] as number) * LABEL_SHARE)
      : answer;
    all.push(sample);
    targets.push(target);
    weights.push(WEIGHTS[sample.source]);
    if (!label) continue;

    all.push({ ...sample, abstract: '' });
    targets.push(target);
    weights.push(TITLE_ALONE_WEIGHT);
  }
  return { samples: all, targets, weightOf: Float32Array.from(weights) };
}
