import { expect, type Locator, type Page } from '@playwright/test';

export const LISTINGS = {
  daily: '/papers/date/2026-08-07',
  weekly: '/papers/week/2026-W32',
  monthly: '/papers/month/2026-08',
  trending: '/papers/trending',
  search: '/papers?q=model',
} as const;

export const HOST = 'https://huggingface.co';

/** Opens a listing and waits until all its cards carry marks. */
export async function openListing(page: Page, path: string = LISTINGS.daily): Promise<void> {
  await page.goto(HOST + path);
  await marks(page).first().waitFor({ state: 'attached' });
  await everyCardMarked(page);
}

/** Cards outside the window get their marks in the moments after the others. */
export async function everyCardMarked(page: Page): Promise<void> {
  await expect.poll(async () => (await readMarks(page)).map(({ hosts }) => hosts).join('')).toMatch(/^1+$/);
}

/** Every host of ours on the page. */
export function marks(page: Page): Locator {
  return page.locator('dogear-marks');
}

/** The n-th card, counted from 0. */
export function card(page: Page, index: number): Locator {
  return page.locator('article').nth(index);
}

export function save(within: Locator): Locator {
  return within.getByRole('button', { name: 'Save', exact: true });
}

export function hide(within: Locator): Locator {
  return within.getByRole('button', { name: 'Hide', exact: true });
}

export function undo(within: Locator): Locator {
  return within.getByRole('button', { name: 'Undo', exact: true });
}

/** For each card of the page: the paper its title links to, and the marks it carries. */
export function readMarks(page: Page): Promise<{ id: string; hosts: number; title: string | null }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')].map((article) => {
      const hosts = article.querySelectorAll('dogear-marks');
      const tip = hosts[0]?.shadowRoot?.querySelector('.what')?.textContent ?? null;
      const id = article.querySelector('h3 a')?.getAttribute('href')?.split('/').pop() ?? '';
      return { id, hosts: hosts.length, title: tip };
    }),
  );
}

/** A layout that follows a scroll or another size of the window is done by then. */
export function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
