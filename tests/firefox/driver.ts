import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { outputOf } from '../../tools/build.ts';
import type { SiteOptions } from '../site/site.ts';
import { type Dogear, startSession } from './session.ts';

/**
 * The test of every spec in this folder: `dogear` is a stock Firefox of its own, fresh profile, Dogear loaded,
 * driven by puppeteer inside Playwright's runner. When the test is over, nobody may have asked another host, the
 * extension may have asked nobody at all, and none of its errors may have gone uncaught.
 */
export const test = base.extend<{ siteOptions: SiteOptions; dogear: Dogear }>({
  siteOptions: [{}, { option: true }],

  dogear: async ({ siteOptions }, use, testInfo) => {
    const built = outputOf('firefox', 'test');
    if (!existsSync(built)) throw new Error('No test build: run DOGEAR_BUILD=test npm run build:firefox first.');

    // A copy of its own: Firefox hangs when a build replaces the files while it installs them.
    const extension = testInfo.outputPath('extension');
    await cp(built, extension, { recursive: true });

    const dogear = await startSession(extension, testInfo.outputPath('profile'), siteOptions);
    await use(dogear);

    const { ours, errors } = await dogear.look();
    await dogear.close();
    expect(dogear.leaked(), 'requests to other hosts').toEqual([]);
    expect(ours, 'requests made by the extension').toEqual([]);
    expect(errors, 'errors that nobody caught').toEqual([]);
  },
});

export { expect };
