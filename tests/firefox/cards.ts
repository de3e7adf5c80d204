import type { ElementHandle, Page } from 'puppeteer-core';

export const LISTINGS = {
  daily: '/papers/date/2026-08-07',
  weekly: '/papers/week/2026-W32',
  monthly: '/papers/month/2026-08',
  trending: '/papers/trending',
  search: '/papers?q=language',
} as const;

/** One card as a reader finds it. */
export interface CardReport {
  /** arXiv id. */
  id: string;
  title: string;
  /** Names of what Dogear put on it, in order. */
  names: string[];
  isSaved: boolean;
  isHidden: boolean;
}

export async function openListing(page: Page, path: string = LISTINGS.daily): Promise<CardReport[]> {
  await page.goto(`https://huggingface.co${path}`);
  return whenMarked(page);
}

/** Waits until every card carries one set of marks, and reads them. */
export async function whenMarked(page: Page): Promise<CardReport[]> {
  await page.waitForFunction(() => {
    const articles = [...document.querySelectorAll('article')];
    return articles.length > 0 && articles.every((article) => article.querySelectorAll('dogear-marks').length === 1);
  });
  return readCards(page);
}

export function readCards(page: Page): Promise<CardReport[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')].map((article) => {
      const root = article.querySelector('dogear-marks')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('button') ?? [])];
      const named = [...(root?.querySelectorAll('[aria-label]') ?? [])];
      return {
        id: article.querySelector('h3 a')?.getAttribute('href')?.split('/').pop() ?? '',
        title: (article.querySelector('h3')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        names: named.map((element) => element.getAttribute('aria-label') ?? ''),
        isSaved: root?.querySelector('[aria-pressed="true"]') != null,
        isHidden: buttons.some((button) => button.textContent === 'Undo'),
      };
    }),
  );
}

/** A button of Dogear on the n-th card, counted from 0, once it is there. */
export async function buttonOn(
  page: Page,
  index: number,
  name: 'Save' | 'Hide' | 'Undo',
): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(
    (at, wanted) => {
      const root = document.querySelectorAll('article')[at]?.querySelector('dogear-marks')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('button') ?? [])];
      return buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === wanted) ?? null;
    },
    {},
    index,
    name,
  );
  const button = handle.asElement();
  if (!button) throw new Error(`no ${name} on card ${index}`);
  return button as ElementHandle<Element>;
}
