import { readWords } from '../../lib/topics/features.ts';
import { LONGEST, MAX_ABSTRACT, MAX_TITLE, TITLE_TIMES } from '../../lib/topics/rank.ts';
import type { Sample } from './data.ts';
import type { Rows } from './linear.ts';

/** How often each phrase stands in a paper; the title counts several times. */
export function countPhrases(paper: Pick<Sample, 'title' | 'abstract'>, longest = LONGEST, titleTimes = TITLE_TIMES) {
  const counts = new Map<string, number>();
  countIn(paper.title.slice(0, MAX_TITLE), longest, titleTimes, counts);
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

/** Counts → sparse rows over an index, of unit length. */
export function toRows(counts: readonly ReadonlyMap<string, number>[], index: ReadonlyMap<string, number>): Rows {
  const starts = new Int32Array(counts.length + 1);
  const features: number[] = [];
  const values: number[] = [];
  for (const [row, phrases] of counts.entries()) {
    let square = 0;
    const from = values.length;
    for (const [phrase, count] of phrases) {
      const feature = index.get(phrase);
      if (feature === undefined) continue;
      const value = Math.log1p(count);
      features.push(feature);
      values.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] as number) / length;
    starts[row + 1] = values.length;
  }
  return { starts, features: Int32Array.from(features), values: Float32Array.from(values) };
}
