import { describe, expect, it } from 'vitest';
import { namePlaywright, nameVitest } from '../../tools/failures.ts';

describe('what the end of a run says of a failed test', () => {
  it('a run on record kept its last lines only: they name place, title and first error', () => {
    const message = '\u001b[31mError\u001b[39m: expect(locator)\n  failed';
    const spec = {
      title: 'saves',
      file: 'a.spec.ts',
      line: 7,
      tests: [{ status: 'unexpected', results: [{ errors: [{ message }] }] }],
    };
    const good = { title: 'hides', file: 'a.spec.ts', line: 9, tests: [{ status: 'expected', results: [] }] };
    expect(namePlaywright({ suites: [{ specs: [good], suites: [{ specs: [spec] }] }] })).toEqual([
      'a.spec.ts:7 saves: Error: expect(locator) failed',
    ]);
  });

  it('names what did not run, and cuts what is long', () => {
    const skipped = { fullName: 'merge keeps', status: 'skipped', failureMessages: null };
    const failed = { fullName: 'merge adds', status: 'failed', failureMessages: ['x'.repeat(9000)] };
    const passed = { fullName: 'merge', status: 'passed', failureMessages: [] };
    const names = nameVitest({
      testResults: [{ name: 'm.ts', message: '', assertionResults: [skipped, failed, passed] }],
    });
    expect(names).toHaveLength(2);
    expect(names[0]).toBe('m.ts merge keeps: did not run');
    expect(names[1]?.length).toBeLessThan(500);
  });

  it('names a file that could not be read', () => {
    expect(nameVitest({ testResults: [{ name: 'm.ts', message: 'no such module', assertionResults: [] }] })).toEqual([
      'm.ts: no such module',
    ]);
  });
});
