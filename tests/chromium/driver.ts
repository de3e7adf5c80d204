import { existsSync } from 'node:fs';
import { type BrowserContextOptions, test as base, expect } from '@playwright/test';
import { outputOf } from '../../tools/build.ts';
import type { SiteOptions } from '../site/site.ts';
import { type Dogear, startSession } from './session.ts';

interface Options {
  /** How the replica of the host page behaves: `test.use({ siteOptions: { navigation: 'soft' } })`. */
  siteOptions: SiteOptions;
  /** How the browser starts: more switches, fewer of Playwright's own, options of the context. */
  browserOptions: { args?: string[]; dropArgs?: string[]; context?: BrowserContextOptions };
}

/**
 * The test of every spec in this folder: `dogear` is a browser of its own, fresh profile, Dogear loaded. When the
 * test is over, nobody may have asked another host, the extension may have asked nobody at all, and no error may
 * have gone uncaught. A test that provokes one of these on purpose checks the list and empties it.
 */
export const test = base.extend<Options & { dogear: Dogear }>({
  siteOptions: [{}, { option: true }],
  browserOptions: [{}, { option: true }],

  dogear: async ({ siteOptions, browserOptions }, use, testInfo) => {
    const extension = outputOf('chrome', 'test');
    if (!existsSync(extension)) throw new Error('No test build: run DOGEAR_BUILD=test npm run build first.');

    const dogear = await startSession({
      extension,
      profile: testInfo.outputPath('profile'),
      site: siteOptions,
      args: browserOptions.args ?? [],
      dropArgs: browserOptions.dropArgs ?? [],
      context: browserOptions.context ?? {},
    });

    await use(dogear);

    await dogear.close();
    expect(dogear.leaked, 'requests to other hosts').toEqual([]);
    expect(dogear.ours, 'requests made by the extension').toEqual([]);
    expect(dogear.errors, 'errors that nobody caught').toEqual([]);
  },
});

export { expect };
