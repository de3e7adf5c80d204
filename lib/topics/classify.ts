import type { Paper } from '../paper/paper.ts';
import type { Model } from './decode.ts';
import { findEvidence } from './evidence.ts';
import { getModel } from './model.ts';
import { type Ranked, type Ranking, rank } from './rank.ts';
import { TAXONOMY } from './taxonomy.ts';
import type { Topic } from './topic.ts';

const MAX_TOPICS = 3;
/** A further topic is named from this confidence on. */
const FURTHER_FROM = 0.5;

/**
 * What a paper is about, best first: one primary topic and at most two more, with the phrases that decided. Below
 * the threshold the only topic is `other`. Pure, and linear in the length of title and abstract, of which the first
 * 500 and 6,000 units count. The model is decoded at the first call.
 */
export function classify(paper: Pick<Paper, 'title' | 'abstract'>): [Topic, ...Topic[]] {
  const model = getModel();
  const ranking = rank(paper, model);
  const [best, ...others] = ranking.topics;
  if (!best || !isClaimed(ranking, model)) return [OTHER];

  const topics = others
    .map((ranked) => ({ ranked, confidence: confidenceOf(ranked.belonging, model.further) }))
    .filter(({ confidence }) => confidence >= FURTHER_FROM)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MAX_TOPICS - 1)
    .map(({ ranked, confidence }) => toTopic(ranked, confidence, ranking, model));
  return [toTopic(best, confidenceOf(best.share, model.primary), ranking, model), ...topics];
}

/** Is the best topic of a ranking sure enough to be named? */
export function isClaimed({ topics: [best], none, hits }: Ranking, model: Model): boolean {
  if (!best || hits.length === 0 || none * model.noneTimes > best.share) return false;
  return confidenceOf(best.share, model.primary) >= model.threshold;
}

/** A share of the model's → how often such a claim proved right where it was measured: logistic in the log-odds. */
export function confidenceOf(share: number, [intercept, slope]: readonly [number, number]): number {
  const kept = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(intercept + slope * Math.log(kept / (1 - kept)))));
}

const OTHER: Topic = { id: 'other', badge: 'Other', name: 'Other', confidence: 0, evidence: [] };

function toTopic({ index }: Ranked, confidence: number, { hits }: Ranking, model: Model): Topic {
  const { id, badge, name } = TAXONOMY[index] as (typeof TAXONOMY)[number];
  return { id, badge, name, confidence, evidence: findEvidence(hits, index, model) };
}
