import { expect, type Locator, type Page } from '@playwright/test';

/** One card of a listing, with what Dogear says about it. */
export interface CardReport {
  title: string;
  /** Empty where a badge is missing, which no card should show. */
  topic: string;
  code: string;
  state: 'open' | 'saved' | 'hidden';
  /** Sets of marks on the card; one is right. */
  sets: number;
}

const HYDRATED_MS = 10_000;

/**
 * Opens a page of the site and waits until every card on it carries marks: those in the window get theirs first. Where
 * some get none, the cards are told as they stand after ten seconds.
 */
export async function openListing(page: Page, address: string): Promise<CardReport[]> {
  await page.goto(`https://huggingface.co${address}`);
  await page
    .locator('dogear-marks')
    .first()
    .waitFor({ state: 'attached', timeout: HYDRATED_MS })
    .catch(() => {
      throw new Error(`No card of ${address} got marks within ${HYDRATED_MS / 1000} seconds.`);
    });
  const bare = page.locator('article').filter({ hasNot: page.locator('dogear-marks') });
  await expect(bare)
    .toHaveCount(0, { timeout: HYDRATED_MS })
    .catch(() => undefined);
  return readCards(page);
}

/** Reads the cards as they stand; needs the test build, whose shadow roots are open. */
export function readCards(page: Page): Promise<CardReport[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')].map((article) => {
      const hosts = article.querySelectorAll('dogear-marks');
      const root = hosts[0]?.shadowRoot;
      const named = (start: string) =>
        root?.querySelector(`[aria-label^="${start}"]`)?.getAttribute('aria-label') ?? '';
      const isSaved = root?.querySelector('[aria-pressed="true"]') != null;
      const isHidden = [...(root?.querySelectorAll('button') ?? [])].some((button) => button.textContent === 'Undo');
      return {
        title: (article.querySelector('h3')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        topic: named('Topic: ').slice('Topic: '.length),
        code: named('Code: ').slice('Code: '.length),
        state: isHidden ? 'hidden' : isSaved ? 'saved' : 'open',
        sets: hosts.length,
      } as const;
    }),
  );
}

/** A button of Dogear on the n-th card, counted from 0. */
export function buttonOn(page: Page, index: number, name: 'Save' | 'Hide' | 'Undo'): Locator {
  return page.locator('article').nth(index).getByRole('button', { name, exact: true });
}
