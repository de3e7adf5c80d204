import type { Page } from '@playwright/test';
import { HOST, LISTINGS, marks, save } from './cards.ts';
import { expect, test } from './driver.ts';

/** A page of so many cards and nothing else. */
async function openMany(page: Page, count: number, tag: 'article' | 'div'): Promise<void> {
  const cards = Array.from(
    { length: count },
    (_, i) => `<${tag}><h3><a href="/papers/2401.${10_000 + i}">Paper ${i} on language models</a></h3></${tag}>`,
  );
  const body = `<!doctype html><body class="DailyPapersPage"><main><section><div>${cards.join('')}</div></section></main>`;
  await page.route(`**${LISTINGS.daily}`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.addInitScript(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      const { longest } = window as unknown as { longest: number };
      Object.assign(window, { longest: Math.max(longest, ...list.getEntries().map(({ duration }) => duration)) });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(HOST + LISTINGS.daily);
  await expect.poll(() => marks(page).count(), { timeout: 90_000 }).toBe(count);
}

test('titles without articles are read in one go each: every one of them looked through all the others', async ({
  dogear: { page },
}) => {
  await openMany(page, 3_000, 'div');
  // About 10 s when it was quadratic; the rest is for a busy machine.
  expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(3_000);
});

test('with more cards than one question may name, Save is sure of itself and saves', async ({ dogear: { page } }) => {
  await openMany(page, 2_100, 'article');
  await expect(page.locator('.save.unsure')).toHaveCount(0);
  await save(marks(page).first()).click();
  await expect(save(marks(page).first())).toHaveAttribute('aria-pressed', 'true');
});
