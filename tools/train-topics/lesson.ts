import type { Sample } from './data.ts';
import { CLASS_COUNT, classOf } from './target.ts';

/** What the student learns from: papers, the shares of the classes in each, and what an error on it costs. */
export interface Lesson {
  papers: readonly Pick<Sample, 'title' | 'abstract'>[];
  /** `[paper * classes + class]`, of each paper together one. */
  shareOf: Float32Array;
  costOf: Float32Array;
}

/** Labelled papers are learnt by their title alone, too, at so much of the cost of a whole one. */
const TITLE_COST = 0.2;
/** What a label counts against the teacher, which did not see it: the second best topic is worth learning, too. */
const LABEL_SHARE = 0.5;

/** Every paper, with what the teacher makes of it and with its label, where it has one. */
export function prepareLesson(samples: readonly Sample[], answers: readonly Float32Array[]): Lesson {
  const papers: Pick<Sample, 'title' | 'abstract'>[] = [];
  const shares: Float32Array[] = [];
  const costs: number[] = [];
  for (const [at, sample] of samples.entries()) {
    const share = mix(sample, answers[at] as Float32Array);
    papers.push(sample);
    shares.push(share);
    costs.push(1);
    if (sample.primary === undefined) continue;

    papers.push({ title: sample.title, abstract: '' });
    shares.push(share);
    costs.push(TITLE_COST);
  }
  const shareOf = new Float32Array(shares.length * CLASS_COUNT);
  for (const [at, share] of shares.entries()) shareOf.set(share, at * CLASS_COUNT);
  return { papers, shareOf, costOf: Float32Array.from(costs) };
}

function mix(sample: Sample, answer: Float32Array): Float32Array {
  if (sample.primary === undefined) return answer;
  const own = classOf(sample);
  return answer.map((share, k) => share * (1 - LABEL_SHARE) + (k === own ? LABEL_SHARE : 0));
}
