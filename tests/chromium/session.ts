import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { findExtensionId, findWorker, launchChromium, stopWorker } from '../../tools/chromium.ts';
import { type EvaluateInPopup, openToolbarPopup } from '../../tools/popup.ts';
import { serveSite } from '../site/playwright.ts';
import { createSite, type SiteOptions } from '../site/site.ts';
import { closeContext, type Findings, watchContext } from './watch.ts';

export interface SessionOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the profile. */
  profile: string;
  site: SiteOptions;
  args: string[];
  dropArgs: string[];
  context: BrowserContextOptions;
}

/** A Chromium with Dogear in it, on the replica of the host's site. */
export interface Dogear extends Findings {
  /** The three below are new ones after `restart`. */
  readonly context: BrowserContext;
  readonly page: Page;
  readonly extensionId: string;
  /** The popup as a page in a tab of its own. */
  popup(): Promise<Page>;
  /** The popup as the toolbar opens it, to look into by expressions. */
  realPopup(): Promise<EvaluateInPopup>;
  /** Kills the extension's service worker as idle time would. */
  stopWorker(): Promise<void>;
  /** Closes the browser and starts it again on the same profile, with another build of the extension if given. */
  restart(extension?: string): Promise<void>;
  close(): Promise<void>;
}

async function launch({ site, ...options }: SessionOptions, findings: Findings) {
  const context = await launchChromium(options);
  await watchContext(context, findings);
  await serveSite(context, await createSite(site), findings.leaked);
  const extensionId = await findExtensionId(context);
  return { context, extensionId, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Starts the browser; whoever calls this closes it. */
export async function startSession(options: SessionOptions): Promise<Dogear> {
  const findings: Findings = { leaked: [], ours: [], errors: [] };
  let running = await launch(options, findings);
  const addressOf = (file: string) => `chrome-extension://${running.extensionId}/${file}`;

  async function openPage(file: string): Promise<Page> {
    const page = await running.context.newPage();
    await page.goto(addressOf(file));
    return page;
  }

  return {
    ...findings,
    get context() {
      return running.context;
    },
    get page() {
      return running.page;
    },
    get extensionId() {
      return running.extensionId;
    },
    popup: () => openPage('popup.html'),
    realPopup: () => openToolbarPopup(running.context, addressOf('popup.html')),
    async stopWorker() {
      await findWorker(running.context);
      // A page of the extension without a script: nothing that would wake the worker again.
      const page = await openPage('manifest.json');
      await stopWorker(page);
      await page.close();
    },
    async restart(extension = options.extension) {
      await closeContext(running.context);
      running = await launch({ ...options, extension }, findings);
    },
    close: () => closeContext(running.context),
  };
}
