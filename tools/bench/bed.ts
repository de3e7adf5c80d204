import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { serveSite } from '../../tests/site/playwright.ts';
import { createSite, type Site, type SiteOptions } from '../../tests/site/site.ts';
import { build, type Flavour } from '../build.ts';
import { launchChromium } from '../chromium.ts';

/** A slowed-down page on a busy machine takes its time. */
const PATIENCE_MS = 120_000;

const HOST = 'https://huggingface.co';

/** A Chromium with one build of the extension, on the replica of the host's site. */
export interface Bed {
  context: BrowserContext;
  /** Decides what the site is like from the next request on. */
  use(site: Site): void;
  /** A new tab in a process of the site, where nothing of ours runs yet. */
  openTab(): Promise<Page>;
  close(): Promise<void>;
}

const sites = new Map<string, Promise<Site>>();

/** The site with islands that hydrate at once; made once for each set of options. */
export function siteWith(options: SiteOptions): Promise<Site> {
  const key = JSON.stringify(options);
  const site = sites.get(key) ?? createSite({ hydration: { engine: 'svelte5', delay: 0 }, ...options });
  sites.set(key, site);
  return site;
}

/** Builds a flavour and starts a browser with a copy of it in `folder`: a later build must not change what is measured. */
export async function openBed(flavour: Flavour, folder: string): Promise<Bed & { extension: string }> {
  const name = flavour || 'released';
  const extension = path.join(folder, name);
  await cp(await build('chrome', flavour), extension, { recursive: true });

  const context = await launchChromium({ extension, profile: path.join(folder, `${name}-profile`) });
  let current = await siteWith({});
  await serveSite(context, { respond: (url, cookie) => current.respond(url, cookie) }, []);

  return {
    context,
    extension,
    use(site) {
      current = site;
    },
    async openTab() {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(addressOf('/a-page-that-is-missing'));
      return page;
    },
    close: () => context.close(),
  };
}

/** The address of a path of the host. */
export function addressOf(path: string): string {
  return HOST + path;
}
