import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod/mini';
import { classify } from '../../lib/topics/classify.ts';
import type { Model } from '../../lib/topics/decode.ts';
import { findEvidence } from '../../lib/topics/evidence.ts';
import { MODEL } from '../../lib/topics/model.generated.ts';
import { getModel } from '../../lib/topics/model.ts';
import { readLines } from './data.ts';
import { f1, type Judged, judge, measure, scoreTopics, type Verdict } from './measure.ts';

const Row = z.object({
  title: z.string(),
  abstract: z.optional(z.nullable(z.string())),
  primary: z.optional(z.nullable(z.string())),
  labels: z.optional(z.array(z.string())),
  accept: z.optional(z.array(z.string())),
});

/** Prints how the shipped model does on a file of labelled papers; the last line is one JSON object. */
export async function evaluate(file: string, isVerbose: boolean): Promise<void> {
  const papers = (await readLines(path.resolve(file))).map(toJudged);
  const model = getModel();
  const verdicts = papers.map((paper) => judge(paper, model));
  const rated = verdicts.filter(({ paper }) => paper.primary !== null);

  printTopics(rated);
  printConfusions(rated);
  printCalibration(rated);
  if (isVerbose) printErrors(verdicts, model);

  const figures = measure(verdicts);
  const { n, strict, inSet, top2, microF1, macroF1, ece, coverage, strictCovered, none, noneLeft } = figures;
  console.log(`\nat the threshold: ${percent(coverage)} named, ${percent(strictCovered)} of those strictly right`);
  console.log(`papers that fit no topic: ${none}, left as Other: ${percent(noneLeft)}`);
  const usPerPaper = timePapers(papers);
  const modelGzBytes = gzipSync(JSON.stringify(MODEL), { level: 9 }).length;
  const shown = { n, strict, inSet, top2, microF1, macroF1, ece, coverage, usPerPaper, modelGzBytes };
  console.log(JSON.stringify(shown, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)));
}

function toJudged(line: unknown): Judged {
  const { title, abstract = null, primary = null, labels = [], accept } = Row.parse(line);
  return { title, abstract, primary, labels, ...(accept && { accept }) };
}

function printTopics(verdicts: readonly Verdict[]): void {
  console.log('topic          labelled  named  precision  recall   F1');
  for (const [id, score] of [...scoreTopics(verdicts)].sort((a, b) => b[1].gold - a[1].gold)) {
    const { hit, named, gold } = score;
    const cells = [
      String(gold).padStart(8),
      String(named).padStart(6),
      percent(hit / Math.max(1, named)).padStart(10),
      percent(hit / Math.max(1, gold)).padStart(7),
      f1(score).toFixed(2).padStart(5),
    ];
    console.log(`${id.padEnd(14)} ${cells.join(' ')}`);
  }
}

function printConfusions(verdicts: readonly Verdict[]): void {
  const pairs = new Map<string, number>();
  for (const { paper, named, isStrict } of verdicts) {
    if (isStrict) continue;
    const pair = `${paper.primary} taken for ${named[0]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  console.log('\nconfusions');
  for (const [pair, times] of [...pairs].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(4)} ${pair}`);
}

function printCalibration(verdicts: readonly Verdict[]): void {
  console.log('\nconfidence   papers  right');
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = verdicts.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length === 0) continue;
    const right = inside.filter(({ isStrict }) => isStrict).length / inside.length;
    console.log(
      `${bin / 10} to ${(bin + 1) / 10}`.padEnd(12),
      String(inside.length).padStart(6),
      percent(right).padStart(6),
    );
  }
}

function printErrors(verdicts: readonly Verdict[], model: Model): void {
  console.log('\nerrors');
  for (const { paper, ranking, named, confidence, isStrict, isClaimed } of verdicts) {
    if (paper.primary === null ? !isClaimed : isStrict) continue;
    const index = ranking.topics[0]?.index ?? 0;
    const evidence = findEvidence(ranking.hits, index, model).map((phrase) => `"${phrase}"`);
    const said = `${named.join(', ')} (${confidence.toFixed(2)}${isClaimed ? '' : ', not claimed'})`;
    console.log(
      `- ${paper.title}\n  ${paper.primary} [${paper.labels.join(', ')}]; said ${said}: ${evidence.join(', ')}`,
    );
  }
}

/** Median of the microseconds a paper, over a few rounds once the engine is warm. */
function timePapers(papers: readonly Judged[]): number {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const paper of papers) {
      const from = performance.now();
      classify(paper);
      if (round > 0) times.push((performance.now() - from) * 1000);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  console.log(`µs a paper: median ${at(0.5).toFixed(0)}, 99th percentile ${at(0.99).toFixed(0)}`);
  return at(0.5);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
