export interface Counts {
  passed: number;
  failed: number;
  /** What the two numbers alone would hide. */
  remarks: string[];
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
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
  };
}

/** Playwright's report in numbers. What passed only at a second try, or did not run, counts as failed. */
export function countPlaywright({ stats }: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped,
    remarks: [remark(skipped, 'did not run'), remark(flaky, 'passed only at a second try')].flat(),
  };
}

/**
 * What a runner's report says, checked against its exit code: a run that tested nothing, or that ended badly though
 * every test passed, has failed.
 */
export function judge(counts: Counts, exitCode: number): Counts {
  const { passed, failed, remarks } = counts;
  if (passed + failed === 0) return { passed, failed: 1, remarks: [...remarks, 'no test ran'] };
  if (exitCode !== 0 && failed === 0) {
    return { passed, failed: 1, remarks: [...remarks, `every test passed, but the runner ended with ${exitCode}`] };
  }
  return counts;
}

/** A step that is one check: it holds or it does not. */
export function countStep(isGood: boolean): Counts {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, remarks: [] };
}

export function add(all: readonly Counts[]): Counts {
  const total: Counts = { passed: 0, failed: 0, remarks: [] };
  for (const { passed, failed, remarks } of all) {
    total.passed += passed;
    total.failed += failed;
    total.remarks.push(...remarks);
  }
  return total;
}

function remark(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}
