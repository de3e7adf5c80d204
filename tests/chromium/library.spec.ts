import { expect, test } from './driver.ts';
import { facet, nav, openLibraryPage, rows, titles, violationsOf } from './library-page.ts';
import { recordOf, savePapers } from './saved-papers.ts';
import { stockLibrary } from './stock.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, place) => recordOf(count - place, { publishedOn: `${2023 + (place % 3)}-05-01` }));

test('search, facets and sort narrow and order the list, and stand in the address', async ({ dogear }) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(12));
  await expect(rows(page)).toHaveCount(12);
  await expect(titles(page).first()).toHaveText('Paper number 12');

  await facet(page, 'Year', '2024').check();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.locator('.count')).toHaveText('4 of 12 saved papers');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('title');
  await expect(titles(page)).toHaveText([2, 5, 8, 11].map((number) => `Paper number ${number}`));
  await page.getByRole('searchbox').fill('number 11');
  await expect(titles(page)).toHaveText(['Paper number 11']);

  await page.reload();
  await expect(titles(page)).toHaveText(['Paper number 11']);
  await expect(page.getByRole('searchbox')).toHaveValue('number 11');
  await page.goBack();
  await expect(rows(page)).toHaveCount(4);
  await expect(titles(page).first()).toHaveText('Paper number 11');
  await page.goBack();
  await expect(rows(page)).toHaveCount(12);
});

test('a wrong operator is explained, and the operators are told', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'q=code%3Anope');
  await savePapers(page, many(2));
  await expect(page.locator('.problems')).toContainText('nope');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'How to search' }).click();
  await expect(page.locator('.examples')).toBeVisible();
});

test('many at once: range, all that match, status, tag, remove, each with Undo', async ({ dogear }) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(6));
  const boxes = rows(page).getByRole('checkbox', { name: /^Select/ });
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 chosen')).toBeVisible();

  const bulk = page.getByRole('group', { name: 'For the chosen papers' });
  await bulk.getByRole('button', { name: 'Reading' }).click();
  await expect(facet(page, 'Status', 'Reading')).toBeVisible();
  await facet(page, 'Status', 'Reading').check();
  await expect(rows(page)).toHaveCount(3);
  await facet(page, 'Status', 'Reading').uncheck();

  await bulk.getByRole('combobox', { name: 'Tag' }).fill('thesis');
  await bulk.getByRole('button', { name: 'Add' }).click();
  await expect(facet(page, 'Tag', 'thesis')).toBeVisible();
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(facet(page, 'Tag', 'thesis')).toHaveCount(0);

  await page.getByRole('button', { name: 'Choose all 6' }).click();
  await bulk.getByRole('button', { name: 'Remove' }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(nav(page, 'Bin')).toContainText('6');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(6);
  await expect(nav(page, 'Bin')).toContainText('0');
});

test('Bin: restore, delete for good with Undo, empty after a question', async ({ dogear }) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(4));
  await page.getByRole('checkbox', { name: 'Choose all 4' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await nav(page, 'Bin').click();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.locator('.why').first()).toContainText('30 days left');

  await page.getByRole('button', { name: 'Restore “Paper number 2”' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Delete for good: “Paper number 3”' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Empty the Bin …' }).click();
  await page.getByRole('button', { name: 'Empty the Bin', exact: true }).click();
  await expect(page.getByText('The Bin is empty')).toBeVisible();
  await nav(page, 'Library').click();
  await expect(titles(page)).toHaveText(['Paper number 2']);
});

test('Hidden: shown again one by one and many at once', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'view=hidden');
  await expect(page.getByText('Nothing is hidden')).toBeVisible();
  await savePapers(page, many(3), { hidden: true });
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Show again: “Paper number 2”' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Choose all 2' }).click();
  await page.getByRole('group', { name: 'For the chosen papers' }).getByRole('button', { name: 'Show again' }).click();
  await expect(page.getByText('Nothing is hidden')).toBeVisible();
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('by keyboard alone: find, walk to the end and back, choose, mark many, undo, and on to another view', async ({
  dogear,
}) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(60));
  const focused = page.locator(':focus');
  const title = (number: number) => page.getByRole('link', { name: `Paper number ${number}`, exact: true });
  const tabTo = async (selector: string, key = 'Tab') => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(key);
      if (await focused.evaluate((here, target) => here.matches(target), selector)) return;
    }
    throw new Error(`Tab does not come to ${selector}.`);
  };
  await expect(title(60)).toBeVisible();
  await expect(page.locator('.count')).toHaveText('60 saved papers');
  await expect(page.getByRole('searchbox')).toBeFocused();

  await tabTo('.papers .choose');
  await tabTo('.papers .title');
  await page.keyboard.press('End');
  await expect(title(1)).toBeFocused();
  await expect(page.locator('li:focus-within')).toHaveAttribute('aria-posinset', '60');
  await expect(page.locator('li:focus-within')).toHaveAttribute('aria-setsize', '60');
  expect(await rows(page).count()).toBeLessThan(40);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowUp');
  await expect(title(21)).toBeFocused();

  // The row with the keyboard stays where it is, however far the others are scrolled away.
  await page.evaluate(() => document.scrollingElement?.scrollTo(0, 0));
  await expect(title(60)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(title(20)).toBeFocused();
  await expect(title(20)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(title(60)).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('"number 5"');
  await expect(rows(page)).toHaveCount(11);
  await tabTo('.choice input');
  await page.keyboard.press('Space');
  await tabTo('.bulk button');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(facet(page, 'Status', 'Reading')).toBeVisible();
  await expect(page.locator('.toast')).toContainText('11');
  await tabTo('.toast .undo');
  await page.keyboard.press('Enter');
  await expect(facet(page, 'Status', 'Reading')).toHaveCount(0);

  await tabTo('nav a:not([aria-current])', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(nav(page, 'Library')).not.toHaveAttribute('aria-current');
});

test('the setting is off, is kept, and says what is sent', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'view=settings');
  const setting = page.getByRole('checkbox', { name: /Ask Hugging Face/ });
  await expect(setting).not.toBeChecked();
  await setting.check();
  await page.reload();
  await expect(setting).toBeChecked();
  await expect(page.getByText(/arXiv id of each paper in view is sent/)).toBeVisible();
});

test('ten thousand: filters and "choose all" wait for the whole list', async ({ dogear }) => {
  const page = await openLibraryPage(dogear);
  await stockLibrary(page, 10_000);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Choose all 10,000' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('checkbox', { name: 'Choose all 50' })).toHaveCount(0);
  await page.getByRole('searchbox').fill('number 77');
  await expect(page.locator('.count')).toHaveText('280 of 10,000 saved papers', { timeout: 60_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any view, ${colorScheme}`, async ({ dogear }) => {
    const page = await openLibraryPage(dogear);
    await page.emulateMedia({ colorScheme });
    await savePapers(page, many(5));
    await savePapers(page, [recordOf(9)], { hidden: true });
    await page.getByRole('button', { name: 'Remove “Paper number 1”' }).click();
    await rows(page).getByRole('checkbox').first().click();
    for (const view of ['Library', 'Hidden', 'Bin', 'Import and export', 'Settings']) {
      await nav(page, view).click();
      await expect(nav(page, view)).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('main').getByRole('list').or(page.locator('.panel')).first()).toBeVisible();
      expect(await violationsOf(page), view).toEqual([]);
    }
  });
}
