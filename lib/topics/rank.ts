import type { Paper } from '../paper/paper.ts';
import { readWords, type Word } from './features.ts';
import type { Model } from './model.ts';
import { TAXONOMY, type TopicId } from './taxonomy.ts';

/** What is read of each text: no host's title or abstract is longer, and hostile text must not cost more. */
export const MAX_TITLE = 500;
export const MAX_ABSTRACT = 6_000;
/** A phrase in the title counts as often as this in the abstract. */
export const TITLE_TIMES = 2;
/** The longest phrase, in words. */
export const LONGEST = 3;

/** Stands before a phrase that speaks only where the title has it. */
export const TITLE_MARK = '~';
/** The longest such phrase, in words. */
export const TITLE_LONGEST = 2;

/** A phrase of the model that stands in the paper. */
export interface Hit {
  /** As it stands there, where it stands first. */
  text: string;
  times: number;
  /** Number of the phrase in the model. */
  phrase: number;
  value: number;
}

export interface Ranked {
  id: TopicId;
  /** Number of the class in the model. */
  index: number;
  /** 0 to 1; all topics and "none" together make one. */
  share: number;
  /** 0 to 1: how likely the paper belongs here, whether first or beside others. */
  belonging: number;
}

export interface Ranking {
  /** All topics, best first. */
  topics: Ranked[];
  /** Share of "fits no topic". */
  none: number;
  hits: Hit[];
}

/** All topics in order of how well they fit, whatever the threshold. Keywords are not read: few papers have them. */
export function rank(paper: Pick<Paper, 'title' | 'abstract'>, model: Model): Ranking {
  const hits = readHits(paper, model);
  const scores = addScores(hits, model);
  const shares = toShares(scores);
  const topics = TAXONOMY.map(({ id }, index) => ({
    id,
    index,
    share: shares[index] as number,
    belonging: readBelonging(scores, index, model),
  }));
  const place = ({ id, share }: Ranked) => (id === 'benchmark' ? share * model.benchmarkShare : share);
  topics.sort((a, b) => place(b) - place(a));
  return { topics, none: shares[TAXONOMY.length] as number, hits };
}

/** The phrases of the model in a paper; values by how often each stands there, in all of length one. */
function readHits(paper: Pick<Paper, 'title' | 'abstract'>, model: Model): Hit[] {
  const found = new Map<number, Hit>();
  const title = paper.title.slice(0, MAX_TITLE);
  const words = readWords(title);
  readHitsIn(title, words, { times: TITLE_TIMES, longest: LONGEST, mark: '' }, model, found);
  readHitsIn(title, words, { times: 0, longest: TITLE_LONGEST, mark: TITLE_MARK }, model, found);
  if (paper.abstract) {
    const abstract = paper.abstract.slice(0, MAX_ABSTRACT);
    readHitsIn(abstract, readWords(abstract), { times: 1, longest: LONGEST, mark: '' }, model, found);
  }

  const hits = [...found.values()];
  let square = 0;
  for (const hit of hits) {
    hit.value = Math.log1p(hit.times);
    square += hit.value ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (const hit of hits) hit.value /= length;
  return hits;
}

interface Reading {
  /** What each place counts; nothing where it only matters that the phrase is there. */
  times: number;
  longest: number;
  mark: string;
}

function readHitsIn(
  text: string,
  words: readonly Word[],
  { times, longest, mark }: Reading,
  { phrases }: Model,
  found: Map<number, Hit>,
): void {
  for (let first = 0; first < words.length; first += 1) {
    const { start } = words[first] as Word;
    let phrase = '';
    for (let last = first; last < first + longest; last += 1) {
      const word = words[last];
      if (!word || (last > first && !word.joined)) break;
      phrase = last === first ? mark + word.text : `${phrase} ${word.text}`;
      const number = phrases.get(phrase);
      if (number === undefined) break;
      if (number < 0) continue;

      const hit = found.get(number);
      if (hit) hit.times += times;
      else found.set(number, { text: text.slice(start, word.end), times: times || 1, phrase: number, value: 0 });
    }
  }
}

function addScores(hits: readonly Hit[], { weights, classes, intercepts }: Model): Float64Array {
  const scores = Float64Array.from(intercepts);
  for (const { phrase, value } of hits) {
    const base = phrase * classes;
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] as number) + value * (weights[base + k] as number);
  }
  return scores;
}

/** What all scores say of one class: a paper on reinforcement for robots belongs to both. */
function readBelonging(scores: Float64Array, index: number, { belonging, classes }: Model): number {
  let sum = belonging[classes * classes + index] as number;
  for (const [at, score] of scores.entries()) sum += score * (belonging[at * classes + index] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** Scores → shares that make one. */
function toShares(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
