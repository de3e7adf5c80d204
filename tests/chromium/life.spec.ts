import type { Page } from '@playwright/test';
import { card, HOST, LISTINGS, marks, openListing, readMarks, save } from './cards.ts';
import { expect, test } from './driver.ts';

interface Replica {
  resort(): void;
  reuse(): void;
  vote(id: string): void;
  rebuild(): void;
  go(path: string): void;
}
type WithReplica = Window & { replica: Replica };

/** Has the page do something of its own accord. */
function pageDoes(page: Page, act: keyof Replica, argument = ''): Promise<void> {
  return page.evaluate(([name, value]) => (window as unknown as WithReplica).replica[name](value), [
    act,
    argument,
  ] as const);
}

/** One set of marks on each card, none anywhere else, and the code link of each belongs to its paper. */
async function expectOneEach(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const [read, all] = [await readMarks(page), await marks(page).count()];
        return read.length > 0 && all === read.length && read.every(({ hosts }) => hosts === 1);
      },
      { intervals: [100] },
    )
    .toBe(true);
}

async function saveByTitle(page: Page, index: number): Promise<string> {
  const link = card(page, index).locator('h3 a').first();
  const href = (await link.getAttribute('href')) ?? '';
  await save(card(page, index)).click();
  await expect(save(card(page, index))).toHaveAttribute('aria-pressed', 'true');
  return href;
}

async function expectSavedExactly(page: Page, href: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('article')]
          .filter((each) => each.querySelector('dogear-marks')?.shadowRoot?.querySelector('.save[aria-pressed="true"]'))
          .map((each) => each.querySelector('h3 a')?.getAttribute('href')),
      ),
    )
    .toEqual([href]);
}

test('a re-sort keeps every mark on its paper', async ({ dogear: { page } }) => {
  await openListing(page);
  const href = await saveByTitle(page, 2);
  await pageDoes(page, 'resort');
  await expectOneEach(page);
  await expectSavedExactly(page, href);
});

test.describe('a list without keys', () => {
  test.use({ siteOptions: { keyed: false } });

  test('marks follow the link, not the element that is filled with another paper', async ({ dogear: { page } }) => {
    await openListing(page);
    const href = await saveByTitle(page, 2);
    await pageDoes(page, 'resort');
    await expectOneEach(page);
    await expectSavedExactly(page, href);
    await pageDoes(page, 'reuse');
    await expectOneEach(page);
    const shows = await page.locator(`article h3 a[href="${href}"]`).count();
    await expect(page.locator('.save[aria-pressed="true"]')).toHaveCount(shows);
  });
});

test('a vote and a rebuilt island leave one set of marks on each card', async ({ dogear: { page } }) => {
  await openListing(page);
  const [first] = await readMarks(page);
  await pageDoes(page, 'vote', first?.id);
  await expectOneEach(page);
  await pageDoes(page, 'rebuild');
  await expectOneEach(page);
});

test.describe('soft navigation', () => {
  test.use({ siteOptions: { navigation: 'soft' } });

  test('period switch, search and history: the marks of the new page, none of the old', async ({
    dogear: { page },
  }) => {
    await openListing(page);
    const href = await saveByTitle(page, 0);

    await page.getByRole('button', { name: 'Weekly' }).click();
    await expect(page).toHaveURL(/\/papers\/week\//);
    await expect(page.locator('article')).toHaveCount(105);
    await expectOneEach(page);

    await page.locator('input[type="search"]').fill('model');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=model/);
    await expectOneEach(page);

    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/papers\/date\//);
    await expectOneEach(page);
    await expectSavedExactly(page, href);
  });

  test('fifty navigations add no listener and leave nothing behind', async ({ dogear: { page, context } }) => {
    test.setTimeout(400_000);
    await openListing(page);
    const cdp = await context.newCDPSession(page);
    const count = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
    };
    await cdp.send('Performance.enable');

    const there = LISTINGS.daily;
    const other = '/papers/date/2026-08-06';
    const go = async (path: string) => {
      await pageDoes(page, 'go', path);
      await expect(page).toHaveURL(HOST + path);
      await expectOneEach(page);
    };
    for (const path of [other, there, other, there]) await go(path);
    const before = await count();
    for (let round = 0; round < 25; round++) for (const path of [other, there]) await go(path);
    // What one collection leaves another one takes; a leak stays.
    await expect.poll(count).toBeLessThanOrEqual(before * 1.05);
  });
});

test('zooming across the breakpoint keeps the keyboard where it was', async ({ dogear: { page } }) => {
  await page.setViewportSize({ width: 1_000, height: 800 });
  await openListing(page, LISTINGS.search);
  await save(card(page, 0)).focus();
  await page.setViewportSize({ width: 600, height: 800 });
  await expect(page.locator('dogear-marks[data-layout="line"]').first()).toBeAttached();
  await expect(save(card(page, 0))).toBeFocused();
});

test('between the marks the picture is still the link to the paper', async ({ dogear: { page } }) => {
  await openListing(page);
  const tag = await page.evaluate(() => {
    const root = document.querySelector('dogear-marks')?.shadowRoot;
    const left = root?.querySelector('.badges')?.getBoundingClientRect();
    const right = root?.querySelector('.acts')?.getBoundingClientRect();
    if (!left || !right) return null;
    return (
      document
        .elementFromPoint((left.right + right.left) / 2, left.top + 12)
        ?.closest('a')
        ?.getAttribute('href') ?? null
    );
  });
  expect(tag).toMatch(/^\/papers\//);
});
