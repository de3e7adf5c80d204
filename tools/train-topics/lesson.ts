import type { Sample } from './data.ts';
import { classOf } from './target.ts';

/** What the student learns from: papers, the class of each, and what an error on it costs. */
export interface Lesson {
  papers: readonly Pick<Sample, 'title' | 'abstract'>[];
  classOf: Int32Array;
  costOf: Float32Array;
}

/** Of an unlabelled paper this times the teacher's share. */
const COSTS = { daily: 0.1, fields: 0.2, unlabelled: 0.02 } as const;
/** Labelled papers are learnt by their title alone, too. */
const TITLE_COST = 0.02;

/** Every paper, with its label or else with what the teacher takes it for. */
export function prepareLesson(samples: readonly Sample[], answers: readonly Float32Array[]): Lesson {
  const papers: Pick<Sample, 'title' | 'abstract'>[] = [];
  const classes: number[] = [];
  const costs: number[] = [];
  for (const [at, sample] of samples.entries()) {
    const answer = answers[at] as Float32Array;
    const isLabelled = sample.primary !== undefined;
    const share = Math.max(...answer);
    const index = isLabelled ? classOf(sample) : answer.indexOf(share);
    papers.push(sample);
    classes.push(index);
    costs.push(COSTS[sample.source] * (isLabelled ? 1 : share));
    if (!isLabelled) continue;

    papers.push({ title: sample.title, abstract: '' });
    classes.push(index);
    costs.push(TITLE_COST);
  }
  return { papers, classOf: Int32Array.from(classes), costOf: Float32Array.from(costs) };
}
