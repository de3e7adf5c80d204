import type { Page } from 'puppeteer-core';
import { CODE_CASES } from '../site/records/code-cases.ts';
import { CODE_DAY } from '../site/records/records.ts';
import { openListing } from './cards.ts';
import { expect, test } from './driver.ts';

const PATH = `/papers/date/${CODE_DAY}`;

/** The code badge of a card, its tooltip's text, and where the keyboard is. */
function readBadge(page: Page, index: number) {
  return page.evaluate((at) => {
    const root = document.querySelectorAll('article')[at]?.querySelector('dogear-marks')?.shadowRoot;
    const badge = root?.querySelector('.code');
    return {
      status: badge?.getAttribute('data-code'),
      name: badge?.getAttribute('aria-label'),
      word: badge?.textContent,
      href: badge?.getAttribute('href') ?? undefined,
      tip: root?.querySelector('.tip')?.textContent ?? '',
      isFocused: root?.activeElement === badge,
    };
  }, index);
}

test('every code status says its verdict in word and name, and the keyboard reads why', async ({
  dogear: { page },
}) => {
  const cards = await openListing(page, PATH);
  expect(cards.map(({ title }) => title)).toEqual(CODE_CASES.map(({ draft }) => draft.title));

  await page.focus('article h3 a');
  for (const [index, { status, name, word, why, href }] of CODE_CASES.entries()) {
    await tabTo(page, index);
    const { tip, ...badge } = await readBadge(page, index);
    expect(badge).toEqual({ status, name, word, href, isFocused: true });
    expect(tip, name).toContain(why);
  }
});

test('the Enter key on a code badge opens the repository in another tab', async ({ dogear }) => {
  const { page } = dogear;
  await openListing(page, PATH);
  await page.focus('article h3 a');
  await tabTo(page, 0);
  await page.keyboard.press('Enter');

  // The proxy lets nobody out: the tab shows Firefox's own page about it, with the address.
  const tabs = () =>
    page
      .browser()
      .targets()
      .map((target) => decodeURIComponent(target.url()));
  await expect.poll(() => tabs().filter((url) => url.includes(CODE_CASES[0]?.href ?? 'none'))).toHaveLength(1);
  expect(new Set(dogear.leaked())).toEqual(new Set(['github.com:443']));
  expect(page.url()).toContain(PATH);
});

/** Presses Tab until the code badge of the card has the keyboard. */
async function tabTo(page: Page, index: number): Promise<void> {
  for (let step = 0; step < 20 && !(await readBadge(page, index)).isFocused; step++) await page.keyboard.press('Tab');
}
