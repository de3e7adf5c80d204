import { describe, expect, it } from 'vitest';
import {
  add,
  type Counts,
  countPlaywright,
  countStep,
  countVitest,
  judge,
  type VitestReport,
} from '../../tools/counts.ts';

const vitest: VitestReport = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numFailedTestSuites: 0,
  testResults: [],
};

function counts(passed: number, failed: number): Counts {
  return { passed, failed, remarks: [], failures: [] };
}

describe('what npm test counts', () => {
  it('takes the numbers of both runners as they are', () => {
    expect(countVitest({ ...vitest, numFailedTests: 2, numFailedTestSuites: 1 })).toEqual(counts(7, 2));
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 }, suites: [] })).toEqual(
      counts(3, 1),
    );
  });

  it('counts what did not run, or passed only at a second try, as failed and says so', () => {
    expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({
      failed: 2,
      remarks: ['2 did not run'],
    });
    expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }, suites: [] })).toMatchObject({
      failed: 3,
      remarks: ['2 did not run', '1 passed only at a second try'],
    });
  });

  it('counts a test file that could not even be read', () => {
    expect(countVitest({ ...vitest, numFailedTestSuites: 1 }).failed).toBe(1);
  });

  it('fails a run that tested nothing, and one that ended badly though all passed', () => {
    expect(judge(counts(0, 0), 0).failed).toBe(1);
    expect(judge(counts(5, 0), 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(judge(counts(5, 0), 0)).toMatchObject({ passed: 5, failed: 0 });
  });

  it('adds everything up', () => {
    expect(add([countStep(true), countStep(false), counts(4, 2)])).toEqual({ passed: 5, failed: 3 });
  });
});
