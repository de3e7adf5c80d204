import { readWords } from '../../lib/topics/features.ts';
import { LONGEST, MAX_ABSTRACT, MAX_TITLE, TITLE_LONGEST, TITLE_MARK, TITLE_TIMES } from '../../lib/topics/rank.ts';
import type { Sample } from './data.ts';

/** How often each phrase stands in a paper. */
export type Counts = ReadonlyMap<string, number>;

/** Sparse rows: features `features[starts[i]…starts[i + 1]]` with their values. */
export interface Rows {
  starts: Int32Array;
  features: Int32Array;
  values: Float32Array;
  /** How many features there are. */
  width: number;
}

/**
 * How often each phrase stands in a paper. The title counts several times, and its words and word pairs once more for
 * themselves.
 */
export function countPhrases(paper: Pick<Sample, 'title' | 'abstract'>, longest = LONGEST): Map<string, number> {
  const counts = new Map<string, number>();
  const title = paper.title.slice(0, MAX_TITLE);
  countIn(title, TITLE_LONGEST, 1, counts);
  for (const phrase of [...counts.keys()]) {
    counts.delete(phrase);
    counts.set(TITLE_MARK + phrase, 1);
  }
  countIn(title, longest, TITLE_TIMES, counts);
  countIn(paper.abstract.slice(0, MAX_ABSTRACT), longest, 1, counts);
  return counts;
}

function countIn(text: string, longest: number, times: number, counts: Map<string, number>): void {
  let before: string[] = [];
  for (const word of readWords(text)) {
    before = word.joined ? [...before.slice(1 - longest), word.text] : [word.text];
    if (before.length > longest) before = before.slice(-longest);
    let phrase = '';
    for (let at = before.length - 1; at >= 0; at -= 1) {
      phrase = phrase === '' ? (before[at] as string) : `${before[at]} ${phrase}`;
      counts.set(phrase, (counts.get(phrase) ?? 0) + times);
    }
  }
}

/** In how many papers each phrase stands. */
export function countPapers(counts: readonly Counts[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const phrases of counts) {
    for (const phrase of phrases.keys()) papers.set(phrase, (papers.get(phrase) ?? 0) + 1);
  }
  return papers;
}

/**
 * Counts → sparse rows over some phrases, of unit length.
 * @param weightOf what a feature's values are multiplied by; one where left out
 */
export function toRows(counts: readonly Counts[], phrases: readonly string[], weightOf?: Float32Array): Rows {
  const index = new Map(phrases.map((phrase, at) => [phrase, at]));
  const starts = new Int32Array(counts.length + 1);
  for (const [row, found] of counts.entries()) {
    let known = 0;
    for (const phrase of found.keys()) if (index.has(phrase)) known += 1;
    starts[row + 1] = (starts[row] as number) + known;
  }

  const features = new Int32Array(starts[counts.length] as number);
  const values = new Float32Array(features.length);
  for (const [row, found] of counts.entries()) {
    let at = starts[row] as number;
    let square = 0;
    for (const [phrase, count] of found) {
      const feature = index.get(phrase);
      if (feature === undefined) continue;
      const value = Math.log1p(count) * (weightOf?.[feature] ?? 1);
      features[at] = feature;
      values[at] = value;
      square += value * value;
      at += 1;
    }
    const length = Math.sqrt(square) || 1;
    for (let each = starts[row] as number; each < at; each += 1) values[each] = (values[each] as number) / length;
  }
  return { starts, features, values, width: phrases.length };
}

/** Some of the rows, in the order asked for. */
export function pickRows(rows: Rows, chosen: readonly number[]): Rows {
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
  return { starts, features, values, width: rows.width };
}

/** How much each feature moves scores: the sum of its squared values. */
export function measureEnergy({ features, values, width }: Rows): Float64Array {
  const energy = new Float64Array(width);
  for (const [at, feature] of features.entries()) {
    energy[feature] = (energy[feature] as number) + (values[at] as number) ** 2;
  }
  return energy;
}
