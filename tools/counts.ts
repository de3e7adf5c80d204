import { namePlaywright, nameVitest, type PlaywrightSuites, type VitestFiles } from './failures.ts';

export interface Counts {
  passed: number;
  failed: number;
  /** What the two numbers alone would hide. */
  remarks: string[];
  /** The tests that failed, each with its first error on one line. */
  failures: string[];
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport extends VitestFiles {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

/** The parts of Playwright's JSON report that are counted. */
export interface PlaywrightReport extends PlaywrightSuites {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Vitest's report in numbers. A test that did not run proves nothing and counts as failed; so does a broken file. */
export function countVitest(report: VitestReport): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = report;
  const skipped = numPendingTests + numTodoTests;
  const brokenFiles = numFailedTests === 0 ? numFailedTestSuites : 0;
  return {
    passed: numPassedTests,
    failed: numFailedTests + skipped + brokenFiles,
    remarks: [remark(skipped, 'did not run'), remark(brokenFiles, 'files could not be read')].flat(),
    failures: nameVitest(report),
  };
}

/** Playwright's report in numbers. What passed only at a second try, or did not run, counts as failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped,
    remarks: [remark(skipped, 'did not run'), remark(flaky, 'passed only at a second try')].flat(),
    failures: namePlaywright(report),
  };
}

/**
 * What a runner's report says, checked against its exit code: a run that tested nothing, or that ended badly though
 * every test passed, has failed.
 */
export function judge(counts: Counts, exitCode: number): Counts {
  const { passed, failed, remarks } = counts;
  if (passed + failed === 0) return { ...counts, failed: 1, remarks: [...remarks, 'no test ran'] };
  if (exitCode !== 0 && failed === 0) {
    return { ...counts, failed: 1, remarks: [...remarks, `every test passed, but the runner ended with ${exitCode}`] };
  }
  return counts;
}

/** A step that is one check: it holds or it does not. */
export function countStep(isGood: boolean): Counts {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, remarks: [], failures: [] };
}

/** The numbers of all steps together. */
export function add(all: readonly Counts[]): Pick<Counts, 'passed' | 'failed'> {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function remark(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}
