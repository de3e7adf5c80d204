import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSession } from '../tests/chromium/session.ts';
import { serveSite } from '../tests/site/playwright.ts';
import { createSite } from '../tests/site/site.ts';
import { build, outputOf } from './build.ts';
import { launchChromium } from './chromium.ts';
import { tour } from './tour.ts';

/**
 * `npm start`: builds Dogear and shows it on a replica of the papers page, in a window where there is a display and
 * as a tour in text and screenshots where there is none (or with `--headless`). `--live` shows the real page.
 */
const { values } = parseArgs({
  options: {
    live: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    /** The test build is fresh already; `npm test` says so. */
    built: { type: 'boolean', default: false },
  },
});

function hasDisplay(): boolean {
  const { platform, env } = process;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

async function showWindow(profile: string): Promise<void> {
  const context = await launchChromium({ extension: await build('chrome'), profile, isHeadless: false });
  const closed = new Promise((resolve) => context.once('close', resolve));
  if (!values.live) await serveSite(context, await createSite(), []);

  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('https://huggingface.co/papers');
  console.log(
    `Dogear is on ${values.live ? 'the real papers page' : 'a replica of the papers page'}. Close the window to end.`,
  );
  await closed;
}

async function giveTour(profile: string): Promise<void> {
  const extension = values.built ? outputOf('chrome', 'test') : await build('chrome', 'test');
  const dogear = await startSession({ extension, profile, site: {}, args: [], dropArgs: [], context: {} });
  try {
    await tour(dogear);
  } finally {
    await dogear.close();
  }
  console.log('Screenshots are in screenshots/.');
}

const profile = await mkdtemp(path.join(tmpdir(), 'dogear-'));
try {
  const isShown = hasDisplay() && !values.headless;
  if (values.live && !isShown)
    throw new Error('The real page needs a display: leave --live out for a tour of the replica.');
  await (isShown ? showWindow(profile) : giveTour(profile));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
