import { readPhrases } from '../../lib/topics/phrases.ts';
import type { Sample } from './data.ts';

/** How often each phrase stands in a paper, by the phrase's number. */
export type Counts = ReadonlyMap<number, number>;

/** Sparse rows: features `features[starts[i]…starts[i + 1]]` with their values. */
export interface Rows {
  starts: Int32Array;
  features: Int32Array;
  values: Float32Array;
  /** How many features there are. */
  width: number;
}

/** How often each phrase stands in a paper. */
export function countPhrases(paper: Pick<Sample, 'title' | 'abstract'>): Map<number, number> {
  const counts = new Map<number, number>();
  readPhrases(paper, (phrase, times) => counts.set(phrase, (counts.get(phrase) ?? 0) + times));
  return counts;
}

/** In how many papers each phrase stands. */
export function countPapers(counts: readonly Counts[]): Map<number, number> {
  const papers = new Map<number, number>();
  for (const phrases of counts) {
    for (const phrase of phrases.keys()) papers.set(phrase, (papers.get(phrase) ?? 0) + 1);
  }
  return papers;
}

/**
 * Counts → sparse rows over some phrases, of unit length.
 * @param weightOf what a feature's values are multiplied by; one where left out
 */
export function toRows(counts: readonly Counts[], phrases: readonly number[], weightOf?: Float32Array): Rows {
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
