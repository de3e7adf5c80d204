import type { Paper } from '../paper/paper.ts';
import { PATTERNS } from './patterns.ts';
import { TAXONOMY, type TopicId } from './taxonomy.ts';
import type { Topic } from './topic.ts';

const TITLE_WEIGHT = 3;
const MAX_EVIDENCE = 3;
const MAX_TOPICS = 3;
/** A topic is claimed from this score on; with the title alone one outright naming is enough. */
const THRESHOLD = 4;
/** A further topic must come this close to the primary one. */
const SECOND_SHARE = 0.5;
/** What a paper contributes, not what it is about: seldom the primary topic. */
const CONTRIBUTION = 'benchmark';
const MAX_TEXT = 12_000;

interface Tally {
  score: number;
  phrases: Map<string, number>;
}

/**
 * What a paper is about, best first: one primary topic and at most two more, with the phrases that decided. Below
 * the threshold the only topic is `other`. Pure and linear in the text's length (the first 12,000 units count).
 */
export function classify(paper: Paper): [Topic, ...Topic[]] {
  const tallies = new Map<TopicId, Tally>();
  count(paper.title, TITLE_WEIGHT, tallies);
  count(paper.keywords.join('; '), 1, tallies);
  count(paper.abstract?.slice(0, MAX_TEXT) ?? '', 1, tallies);

  const ranked = [...tallies]
    .map(([id, tally]) => ({ id, phrases: tally.phrases, score: id === CONTRIBUTION ? tally.score / 4 : tally.score }))
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = ranked;
  if (!best || best.score < THRESHOLD) return [OTHER];

  const total = ranked.reduce((sum, { score }) => sum + score, 0);
  const near = others.filter(({ score }) => score >= THRESHOLD && score >= best.score * SECOND_SHARE);
  const topics = near.slice(0, MAX_TOPICS - 1).map((each) => toTopic(each.id, each.score / total, each.phrases));
  return [toTopic(best.id, best.score / total, best.phrases), ...topics];
}

const OTHER: Topic = { id: 'other', badge: 'Other', name: 'Other', confidence: 0, evidence: [] };

function count(text: string, weight: number, tallies: Map<TopicId, Tally>): void {
  for (const [id, points, pattern] of PATTERNS) {
    for (const [phrase] of text.matchAll(pattern)) {
      const tally = tallies.get(id) ?? { score: 0, phrases: new Map() };
      const times = tally.phrases.get(phrase) ?? 0;
      tally.phrases.set(phrase, times + points * weight);
      // A phrase that keeps coming back says little more the fourth time.
      if (times < 3 * points * weight) tally.score += points * weight;
      tallies.set(id, tally);
    }
  }
}

function toTopic(id: TopicId, confidence: number, phrases: Map<string, number>): Topic {
  const { badge, name } = TAXONOMY.find((topic) => topic.id === id) ?? OTHER;
  const evidence = [...phrases].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);
  return { id, badge, name, confidence, evidence: evidence.slice(0, MAX_EVIDENCE) };
}
