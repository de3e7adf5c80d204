import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { nav, openLibraryPage, rows } from './library-page.ts';
import { recordOf, savePapers } from './saved-papers.ts';

const search = (page: Page) => page.getByRole('searchbox');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page, number: number) => page.getByRole('link', { name: `Paper number ${number}`, exact: true });
const undo = (page: Page) => page.locator('.toast').getByRole('button', { name: 'Undo' });
const many = (count: number) => Array.from({ length: count }, (_, place) => recordOf(count - place));

/** Presses a button as a reader without a mouse does. */
async function press(page: Page, name: string): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

/** The browser gives the focus back before the page has heard that the question is closed. */
async function backFromQuestion(page: Page): Promise<void> {
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(button(page, 'Empty the Bin …')).toBeFocused();
}

async function fillBin(page: Page, count: number): Promise<void> {
  await savePapers(page, many(count));
  await page.getByRole('checkbox', { name: `Choose all ${count}` }).click();
  await button(page, 'Remove').click();
  await nav(page, 'Bin').click();
  await expect(rows(page)).toHaveCount(count);
}

test('a paper that leaves Hidden leaves the keyboard to its neighbour, the last one to the search', async ({
  dogear,
}) => {
  const page = await openLibraryPage(dogear, 'view=hidden&sort=title');
  await savePapers(page, many(3), { hidden: true });
  await press(page, 'Show again: “Paper number 2”');
  await expect(title(page, 3)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(title(page, 1)).toBeFocused();

  await press(page, 'Show again: “Paper number 3”');
  await expect(title(page, 1)).toBeFocused();
  await press(page, 'Show again: “Paper number 1”');
  await expect(rows(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();
});

test('a paper that leaves the Bin leaves the keyboard to its neighbour; what empties it all, to the search', async ({
  dogear,
}) => {
  const page = await openLibraryPage(dogear);
  await fillBin(page, 4);
  await press(page, 'Restore “Paper number 3”');
  await expect(title(page, 2)).toBeFocused();
  await press(page, 'Delete for good: “Paper number 2”');
  await expect(title(page, 1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(title(page, 4)).toBeFocused();

  await press(page, 'Empty the Bin …');
  await press(page, 'Keep them');
  await backFromQuestion(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await backFromQuestion(page);
  await page.keyboard.press('Enter');
  await press(page, 'Empty the Bin');
  await expect(rows(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();
});

test('the Undo at the foot of the page gives the keyboard back to the list when it goes, pressed or not', async ({
  dogear,
}) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(5));
  await expect(rows(page)).toHaveCount(5);
  await page.clock.install();
  await page.reload();
  await title(page, 3).focus();
  await page.keyboard.press('2');
  await undo(page).focus();
  await page.keyboard.press('Enter');
  await expect(title(page, 3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(title(page, 2)).toBeFocused();

  await page.keyboard.press('2');
  await undo(page).focus();
  await page.clock.runFor(11_000);
  await expect(undo(page)).toHaveCount(0);
  await expect(title(page, 2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(title(page, 1)).toBeFocused();
});

test('acts on the chosen papers give the keyboard to the list when their buttons go, or to the search', async ({
  dogear,
}) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(5));
  const box = (number: number) => page.getByRole('checkbox', { name: `Select “Paper number ${number}”` });
  await box(5).click();
  await box(4).click();
  const tag = page.getByRole('combobox', { name: 'Tag' });
  await tag.fill('thesis');
  await press(page, 'Add');
  await expect(page.locator('.toast')).toContainText('2');
  await expect(tag).toBeFocused();

  await press(page, 'Choose all 5');
  await expect(page.getByRole('checkbox', { name: '5 chosen' })).toBeFocused();
  await press(page, 'Choose none');
  await expect(title(page, 4)).toBeFocused();

  await box(5).click();
  await box(4).click();
  await press(page, 'Remove');
  await expect(rows(page)).toHaveCount(3);
  await expect(title(page, 3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(title(page, 2)).toBeFocused();

  await page.getByRole('checkbox', { name: 'Choose all 3' }).click();
  await press(page, 'Remove');
  await expect(rows(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();
  await undo(page).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(title(page, 3)).toBeFocused();
});

test('a reader with a mouse who undoes from the foot of the page stays where the page was scrolled to', async ({
  dogear,
}) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(40));
  await title(page, 40).focus();
  await page.keyboard.press('2');
  await expect(undo(page)).toBeVisible();
  await page.evaluate(() => scrollTo(0, 2_000));
  await undo(page).click();
  await expect(undo(page)).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(2_000);
});

test('keys work from the box that chooses a row: it was taken for a field to write in', async ({ dogear }) => {
  const page = await openLibraryPage(dogear);
  await savePapers(page, many(3));
  await rows(page).getByRole('checkbox').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(title(page, 2)).toBeFocused();
});
