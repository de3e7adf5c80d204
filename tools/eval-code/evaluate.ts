import { codeStatus } from '../../lib/code/status.ts';
import { CODE_STATUSES, type CodeStatusName } from '../../lib/code/verdict.ts';
import { compareAddresses } from './addresses.ts';
import { type Judged, readRows } from './rows.ts';

interface Score {
  hit: number;
  said: number;
  gold: number;
}

/** Prints how the verdicts do on a file of labelled abstracts; the last line is one JSON object. */
export async function evaluate(file: string, isVerbose: boolean): Promise<void> {
  const rows = await readRows(file);
  const rated = rows.filter(({ label }) => label !== null);
  const scores = scoreStatuses(rated);

  if (rated.length > 0) printScores(scores);
  if (rated.length > 0) printConfusions(rated);
  if (isVerbose) printErrors(rated);
  const addresses = compareAddresses(rows, isVerbose);
  const usPerPaper = timePapers(rows);

  const shares = (of: (score: Score) => number) =>
    Object.fromEntries([...scores].filter(([, score]) => score.gold > 0).map(([status, score]) => [status, of(score)]));
  const figures = {
    n: rated.length,
    accuracy: rated.filter(({ label, verdict }) => label === verdict.status).length / Math.max(1, rated.length),
    precision: shares(({ hit, said }) => hit / Math.max(1, said)),
    recall: shares(({ hit, gold }) => hit / Math.max(1, gold)),
    urlAccuracy: addresses.withPage,
    urlAccuracyOfText: addresses.ofText,
    usPerPaper,
  };
  console.log(JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)));
}

function scoreStatuses(rows: readonly Judged[]): Map<CodeStatusName, Score> {
  const scores = new Map(CODE_STATUSES.map((status) => [status, { hit: 0, said: 0, gold: 0 }]));
  for (const { label, verdict } of rows) {
    for (const [status, score] of scores) {
      if (label === status) score.gold += 1;
      if (verdict.status === status) score.said += 1;
      if (label === status && verdict.status === status) score.hit += 1;
    }
  }
  return scores;
}

function printScores(scores: ReadonlyMap<CodeStatusName, Score>): void {
  console.log('status       labelled  said  precision  recall');
  for (const [status, { hit, said, gold }] of scores) {
    if (said + gold === 0) continue;
    const cells = [
      String(gold).padStart(8),
      String(said).padStart(5),
      (hit / Math.max(1, said)).toFixed(3).padStart(10),
      (hit / Math.max(1, gold)).toFixed(3).padStart(7),
    ];
    console.log(`${status.padEnd(12)} ${cells.join(' ')}`);
  }
}

function printConfusions(rows: readonly Judged[]): void {
  console.log(`\nlabelled \\ said ${CODE_STATUSES.map((status) => status.padStart(10)).join(' ')}`);
  for (const label of CODE_STATUSES) {
    const own = rows.filter((row) => row.label === label);
    if (own.length === 0) continue;
    const counts = CODE_STATUSES.map((said) => own.filter(({ verdict }) => verdict.status === said).length);
    console.log(`${label.padEnd(16)}${counts.map((count) => String(count).padStart(10)).join(' ')}`);
  }
}

function printErrors(rows: readonly Judged[]): void {
  console.log('\nerrors');
  for (const { id, paper, label, flags, verdict } of rows) {
    if (label === verdict.status) continue;
    console.log(`- ${id} ${paper.title}`);
    console.log(`  ${[label, ...flags].join(', ')}; said ${verdict.status}`);
    for (const { text, at } of verdict.evidence) console.log(`  at ${at}: “${text.replace(/\s+/g, ' ')}”`);
    if (verdict.evidence.length === 0) console.log(`  … ${paper.abstract?.slice(-200).replace(/\s+/g, ' ')}`);
  }
}

/** Mean of the microseconds a paper in the best of some rounds: the engine is warm then, and a busy machine out of it. */
function timePapers(rows: readonly Judged[]): number {
  let best = Number.POSITIVE_INFINITY;
  const rounds = Math.max(8, Math.ceil(20_000 / Math.max(1, rows.length)));
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    for (const { paper } of rows) codeStatus(paper);
    best = Math.min(best, performance.now() - from);
  }
  return (best * 1000) / Math.max(1, rows.length);
}
