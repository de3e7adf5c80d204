import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CODE_CASES } from '../site/records/code-cases.ts';
import { CODE_DAY } from '../site/records/records.ts';
import { openListing, twoFrames } from './cards.ts';
import { expect, test } from './driver.ts';

const PATH = `/papers/date/${CODE_DAY}`;
const badgeOf = (page: Page, title: string) =>
  page.locator('article', { has: page.locator('h3', { hasText: title }) }).getByLabel(/^Code: /);

test('every code status says its verdict in word and name, and why in its tooltip, by pointer and keyboard', async ({
  dogear: { page },
}) => {
  await openListing(page, PATH);
  const tip = page.locator('.tip');
  for (const { draft, status, name, word, why, href } of CODE_CASES) {
    await test.step(draft.title, async () => {
      const badge = badgeOf(page, draft.title);
      await expect(badge).toHaveAccessibleName(name);
      await expect(badge).toHaveAttribute('data-code', status);
      await expect(badge).toHaveText(word);
      await expect(badge).toHaveRole(href === undefined ? 'button' : 'link');
      expect(await badge.getAttribute('aria-description')).toContain(why);
      if (href !== undefined) await expect(badge).toHaveAttribute('href', href);

      await badge.scrollIntoViewIfNeeded();
      await twoFrames(page);
      await badge.hover();
      await expect(tip).toContainText(why);
      await page.mouse.move(0, 0);
      await expect(tip).toHaveCount(0);

      await badge.press('Shift');
      await expect(tip).toContainText(why);
      await page.keyboard.press('Escape');
      await expect(tip).toHaveCount(0);
    });
  }
});

test('a click and the Enter key open the repository in a tab of its own; a badge without address opens nothing', async ({
  dogear: { page, context },
}) => {
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'a repository' }));
  await openListing(page, PATH);
  const [linked] = CODE_CASES;
  if (!linked) throw new Error('no case');

  for (const open of [
    () => badgeOf(page, linked.draft.title).click(),
    () => badgeOf(page, linked.draft.title).press('Enter'),
  ]) {
    const [tab] = await Promise.all([context.waitForEvent('page'), open()]);
    await tab.waitForURL(linked.href ?? '');
    expect(await tab.evaluate(() => ({ opener: window.opener, referrer: document.referrer }))).toEqual({
      opener: null,
      referrer: '',
    });
    await tab.close();
  }

  const tabs = context.pages().length;
  for (const { draft } of CODE_CASES.filter(({ href }) => href === undefined)) {
    await badgeOf(page, draft.title).click();
    await badgeOf(page, draft.title).press('Enter');
  }
  expect(context.pages()).toHaveLength(tabs);
  expect(page.url()).toContain(PATH);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every code badge reads well and none is wider than its card: ${colorScheme}`, async ({ dogear: { page } }) => {
    await page.emulateMedia({ colorScheme });
    await openListing(page, PATH);
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(colorScheme === 'dark');

    const { violations, passes } = await new AxeBuilder({ page })
      .include('dogear-marks')
      .withRules(['color-contrast'])
      .analyze();
    expect(violations).toEqual([]);
    expect(passes.length).toBeGreaterThan(0);
    for (const { draft } of CODE_CASES) {
      const [card, badge] = await Promise.all([
        page.locator('article', { hasText: draft.title }).first().boundingBox(),
        badgeOf(page, draft.title).boundingBox(),
      ]);
      if (!card || !badge) throw new Error(`no card or badge: ${draft.title}`);
      expect(badge.x).toBeGreaterThanOrEqual(card.x);
      expect(badge.x + badge.width).toBeLessThanOrEqual(card.x + card.width);
    }
  });
}
