import { confidenceOf, isClaimed } from '../../lib/topics/classify.ts';
import type { Model } from '../../lib/topics/decode.ts';
import { type Ranking, rank } from '../../lib/topics/rank.ts';

/** A paper with what is right for it. */
export interface Judged {
  title: string;
  abstract: string | null;
  /** Null where no topic fits. */
  primary: string | null;
  labels: readonly string[];
  /** Further primaries that count as right. */
  accept?: readonly string[];
}

export interface Verdict {
  paper: Judged;
  ranking: Ranking;
  isClaimed: boolean;
  confidence: number;
  /** The best topic, then those whose confidence is even or better, three in all; counted below the threshold too. */
  named: string[];
  isStrict: boolean;
  isInSet: boolean;
  isInTop2: boolean;
}

export interface Figures {
  n: number;
  strict: number;
  inSet: number;
  top2: number;
  microF1: number;
  macroF1: number;
  ece: number;
  coverage: number;
  strictCovered: number;
  /** Of the papers that fit no topic: how many there are, and which share is left unnamed. */
  none: number;
  noneLeft: number;
}

/** What the model makes of a paper. */
export function judge(paper: Judged, model: Model): Verdict {
  const ranking = rank(paper, model);
  const [best, second, ...others] = ranking.topics;
  if (!best || !second) throw new Error('The taxonomy is empty.');
  const right = [paper.primary, ...(paper.accept ?? [])];
  const further = [second, ...others]
    .filter(({ belonging }) => confidenceOf(belonging, model.further) >= 0.5)
    .sort((a, b) => b.belonging - a.belonging);
  return {
    paper,
    ranking,
    isClaimed: isClaimed(ranking, model),
    confidence: confidenceOf(best.share, model.primary),
    named: [best, ...further.slice(0, 2)].map(({ id }) => id),
    isStrict: right.includes(best.id),
    isInSet: paper.labels.includes(best.id) || right.includes(best.id),
    isInTop2: right.includes(best.id) || right.includes(second.id),
  };
}

/** Figures over papers that have a primary topic; `none…` over those that have not. */
export function measure(verdicts: readonly Verdict[]): Figures {
  const rated = verdicts.filter(({ paper }) => paper.primary !== null);
  const none = verdicts.filter(({ paper }) => paper.primary === null);
  const covered = rated.filter((verdict) => verdict.isClaimed);
  const scores = [...scoreTopics(rated).values()].filter(({ gold }) => gold > 0);
  const sums = { hit: sum(scores, 'hit'), named: sum(scores, 'named'), gold: sum(scores, 'gold') };
  return {
    n: rated.length,
    strict: shareOf(rated, ({ isStrict }) => isStrict),
    inSet: shareOf(rated, ({ isInSet }) => isInSet),
    top2: shareOf(rated, ({ isInTop2 }) => isInTop2),
    microF1: f1(sums),
    macroF1: scores.reduce((total, score) => total + f1(score), 0) / Math.max(1, scores.length),
    ece: calibrationError(rated),
    coverage: covered.length / Math.max(1, rated.length),
    strictCovered: shareOf(covered, ({ isStrict }) => isStrict),
    none: none.length,
    noneLeft: shareOf(none, (verdict) => !verdict.isClaimed),
  };
}

export interface Score {
  hit: number;
  named: number;
  gold: number;
}

/** Per topic: how often named, how often right to name, how often both. */
export function scoreTopics(verdicts: readonly Verdict[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  const at = (id: string) => {
    const score = scores.get(id) ?? { hit: 0, named: 0, gold: 0 };
    scores.set(id, score);
    return score;
  };
  for (const { paper, named } of verdicts) {
    for (const id of named) at(id).named += 1;
    for (const id of new Set(paper.labels)) {
      at(id).gold += 1;
      if (named.includes(id)) at(id).hit += 1;
    }
  }
  return scores;
}

export function f1({ hit, named, gold }: Score): number {
  return hit === 0 ? 0 : (2 * hit) / (named + gold);
}

/** Expected calibration error of the primary topic's confidence, in ten bins of equal width. */
function calibrationError(verdicts: readonly Verdict[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = verdicts.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    const mean = inside.reduce((total, { confidence }) => total + confidence, 0) / Math.max(1, inside.length);
    error += Math.abs(mean - shareOf(inside, ({ isStrict }) => isStrict)) * (inside.length / verdicts.length);
  }
  return error;
}

function shareOf<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

function sum(scores: readonly Score[], key: keyof Score): number {
  return scores.reduce((total, score) => total + score[key], 0);
}
