import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { card, hide, LISTINGS, openListing, save } from '../tests/chromium/cards.ts';
import { startSession } from '../tests/chromium/session.ts';
import { CODE_DAY } from '../tests/site/records/records.ts';
import { build } from './build.ts';
import { ROOT } from './run.ts';

/**
 * `npm run screenshots`: every listing, light and dark, wide and narrow, with two papers saved and one hidden, and a
 * listing with every code status, into `screenshots/`; and the picture of the README into `assets/`.
 */
const FOLDER = path.join(ROOT, 'screenshots');
const PAGES = { ...LISTINGS, code: `/papers/date/${CODE_DAY}` };
const README_PICTURE = path.join(ROOT, 'assets', 'screenshot.png');
const WIDTHS = [1_280, 1_600, 768, 390];
const THEMES = ['light', 'dark'] as const;

async function mark(page: Page): Promise<void> {
  await openListing(page, '/papers/date/2026-11-20');
  await save(card(page, 0)).click();
  await save(card(page, 4)).click();
  await hide(card(page, 2)).click();
  await page.mouse.move(0, 0);
}

async function shoot(page: Page, file: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.screenshot({ path: file });
}

await mkdir(FOLDER, { recursive: true });
const profile = await mkdtemp(path.join(tmpdir(), 'dogear-'));
const extension = await build('chrome', 'test');
const dogear = await startSession({ extension, profile, site: {}, args: [], dropArgs: [], context: {} });
try {
  const { page } = dogear;
  await page.setViewportSize({ width: 1_280, height: 900 });
  await mark(page);
  await shoot(page, README_PICTURE);

  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [kind, address] of Object.entries(PAGES)) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await openListing(page, address);
        await shoot(page, path.join(FOLDER, `${kind}-${theme}-${width}.png`));
      }
    }
    const popup = await dogear.popup();
    await popup.emulateMedia({ colorScheme: theme });
    await popup.setViewportSize({ width: 420, height: 600 });
    await shoot(popup, path.join(FOLDER, `popup-${theme}.png`));
    await popup.close();
  }
} finally {
  await dogear.close();
  await rm(profile, { recursive: true, force: true });
}
