import { buttonOn, LISTINGS, openListing, readCards, whenMarked } from './cards.ts';
import { expect, test } from './driver.ts';
import { measureFollowing } from './following.ts';

const TITLES = `JSON.stringify([...document.querySelectorAll('li a[href*="/papers/"]')].map((link) => link.textContent))`;

test('save: the popup shows it, a reload keeps it, another window follows, a stop and a restart lose nothing', async ({
  dogear,
}) => {
  const title = (await openListing(dogear.page))[1]?.title ?? '';
  const other = await dogear.newWindow();
  await openListing(other);

  const delay = await measureFollowing(dogear.page, other, async () => {
    await (await buttonOn(dogear.page, 1, 'Save')).click();
  });
  expect(delay).toBeLessThan(500);
  expect((await readCards(other))[1]?.isSaved).toBe(true);
  expect((await readCards(dogear.page))[1]?.isSaved).toBe(true);

  const popup = await dogear.popup();
  await expect.poll(() => popup.evaluate(TITLES)).toBe(JSON.stringify([title]));
  await popup.close();

  // A tab behind another draws no frames.
  await dogear.page.bringToFront();
  await dogear.page.reload();
  await whenMarked(dogear.page);
  await expect.poll(async () => (await readCards(dogear.page))[1]?.isSaved).toBe(true);

  await dogear.stopBackground();
  await (await buttonOn(dogear.page, 2, 'Save')).click();
  await expect.poll(async () => (await readCards(dogear.page))[2]?.isSaved).toBe(true);

  await dogear.restart();
  await openListing(dogear.page);
  await expect
    .poll(async () => (await readCards(dogear.page)).map(({ isSaved }) => isSaved).slice(0, 4))
    .toEqual([false, true, true, false]);
  const again = await dogear.popup();
  await expect.poll(async () => JSON.parse(String(await again.evaluate(TITLES)))).toHaveLength(2);
});

test('hide folds the card, undo brings it back, and what is hidden stays hidden', async ({ dogear: { page } }) => {
  const cards = await openListing(page);
  await (await buttonOn(page, 3, 'Hide')).click();
  await (await buttonOn(page, 3, 'Undo')).click();
  await buttonOn(page, 3, 'Hide');
  expect((await readCards(page))[3]).toEqual(cards[3]);

  await (await buttonOn(page, 3, 'Hide')).click();
  await buttonOn(page, 3, 'Undo');
  await openListing(page);
  await expect.poll(async () => (await readCards(page)).findIndex(({ isHidden }) => isHidden)).toBe(3);
});

test('keyboard alone saves and hides', async ({ dogear: { page } }) => {
  await openListing(page);
  await page.focus('article h3 a');

  const names: string[] = [];
  for (let step = 0; step < 12 && names.at(-1) !== 'Hide'; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() =>
      document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'),
    );
    if (name) names.push(name);
    if (name === 'Save') await page.keyboard.press(' ');
  }
  expect(names).toEqual([expect.stringMatching(/^Topic: /), expect.stringMatching(/^Code: /), 'Save', 'Hide']);
  await expect.poll(async () => (await readCards(page))[0]?.isSaved).toBe(true);

  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readCards(page))[0]?.isHidden).toBe(true);
  // The focus is on Undo now: nobody has to look for it.
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readCards(page))[0]?.isHidden).toBe(false);
});

test('every listing: one set of marks on every card, in both themes', async ({ dogear: { page } }) => {
  const colours: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.goto('https://huggingface.co/papers/trending');
    await page.evaluate((name) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the page's own script reads the theme from this cookie.
      document.cookie = `theme=${name}; path=/`;
    }, theme);

    for (const path of Object.values(LISTINGS)) {
      for (const { title, names } of await openListing(page, path)) {
        const all = [expect.stringMatching(/^Topic: ./), expect.stringMatching(/^Code: ./), 'Save', 'Hide'];
        expect(names, `${title} on ${path}`).toEqual(all);
      }
    }

    const save = await buttonOn(page, 0, 'Save');
    colours.push(await save.evaluate((button) => getComputedStyle(button).backgroundColor));
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(theme === 'dark');
  }
  expect(colours[0]).not.toBe(colours[1]);
});

for (const navigation of ['full', 'soft'] as const) {
  test.describe(`navigation: ${navigation}`, () => {
    test.use({ siteOptions: { navigation } });

    test('a period switch and a search bring new cards with the marks of the same papers', async ({
      dogear: { page },
    }) => {
      const [first] = await openListing(page, '/papers');
      await (await buttonOn(page, 0, 'Save')).click();
      await expect.poll(async () => (await readCards(page))[0]?.isSaved).toBe(true);

      const isFirstSaved = async () => (await readCards(page)).find(({ id }) => id === first?.id)?.isSaved ?? null;
      await (await page.waitForSelector('::-p-text(Monthly)'))?.click();
      await page.waitForFunction(() => location.pathname.startsWith('/papers/month'));
      await whenMarked(page);
      await expect.poll(isFirstSaved).toBe(true);

      await page.type('input[name="daily-papers-search"]', first?.title ?? '');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.search !== '');
      await whenMarked(page);
      await expect.poll(isFirstSaved).toBe(true);
    });
  });
}
