import { type BrowserContext, type BrowserContextOptions, chromium, type Page, type Worker } from '@playwright/test';
import { getBrowser } from './browser.ts';

/** Quiet: nothing of the browser's own asks the network while a test counts requests. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-client-side-phishing-detection',
];

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the profile; the same folder again is a restart with the data kept. */
  profile: string;
  isHeadless?: boolean;
  /** Further switches, such as `--enable-features=IdbSqliteBackingStore`. */
  args?: string[];
  /** Playwright's own switches to leave out, such as `--disable-back-forward-cache`. */
  dropArgs?: string[];
  context?: BrowserContextOptions;
}

/** Starts Chromium with the extension loaded. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserContext> {
  const { extension, profile, isHeadless = true, args = [], dropArgs = [], context = {} } = options;

  return chromium.launchPersistentContext(profile, {
    executablePath: await getBrowser('chromium'),
    headless: isHeadless,
    // Root cannot use Chromium's sandbox; a person who looks at live pages gets it.
    chromiumSandbox: !isHeadless && process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions', ...dropArgs],
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...QUIET, ...args],
    viewport: isHeadless ? { width: 1280, height: 900 } : null,
    ...context,
  });
}

/** The extension's service worker, once it has run. */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

export async function findExtensionId(context: BrowserContext): Promise<string> {
  return new URL((await findWorker(context)).url()).host;
}

/**
 * Kills the service worker as idle time would, and returns when it is gone; the next message wakes it.
 * `page` is any page of the extension. Playwright's own `close` event of the worker does not fire for this.
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
    });
  });

  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
