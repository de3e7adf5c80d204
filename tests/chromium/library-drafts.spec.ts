import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { openLibraryPage, rows } from './library-page.ts';
import { recordOf, savePapers } from './saved-papers.ts';
import type { Dogear } from './session.ts';

const search = (page: Page) => page.getByRole('searchbox');
const note = (page: Page) => page.locator('textarea');
const title = (page: Page, number: number) => page.getByRole('link', { name: `Paper number ${number}`, exact: true });

/** The page with 40 papers, newly loaded; a note was begun on the 25th, which is not drawn yet. */
async function openWithDraft(dogear: Dogear): Promise<Page> {
  const page = await openLibraryPage(dogear);
  await savePapers(
    page,
    Array.from({ length: 40 }, (_, place) => recordOf(40 - place)),
  );
  await page.evaluate(() => localStorage.setItem('draft.note.2401.00016', 'half a thought'));
  await page.reload();
  await expect(page.locator('.count')).toHaveText('40 saved papers');
  await expect(search(page)).toBeFocused();
  return page;
}

test('a begun note whose row is drawn on the way takes no key from the row that the arrows have come to', async ({
  dogear,
}) => {
  const page = await openWithDraft(dogear);
  await title(page, 40).focus();
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowDown');
  await expect(note(page)).toHaveValue('half a thought');
  await expect(title(page, 26)).toBeFocused();
});

test('a begun note that is scrolled into sight takes neither the keyboard nor the page to itself', async ({
  dogear,
}) => {
  const page = await openWithDraft(dogear);
  await page.mouse.move(600, 400);
  for (let turn = 1; turn <= 5; turn += 1) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 300);
  }
  await expect(note(page)).toHaveValue('half a thought');
  await expect(search(page)).toBeFocused();
});

test('a begun note that a search brings back leaves the rest of the query to the search', async ({ dogear }) => {
  const page = await openWithDraft(dogear);
  await page.keyboard.type('paperq');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(rows(page)).not.toHaveCount(0);
  await page.keyboard.type(' number 16');
  await expect(note(page)).toHaveValue('half a thought');
  await expect(search(page)).toHaveValue('paper number 16');
});

test('a note that the reader opens takes the keyboard, behind its last word, where it was only shown as well', async ({
  dogear,
}) => {
  const page = await openWithDraft(dogear);
  await search(page).fill('number 16');
  await expect(rows(page)).toHaveCount(1);
  await title(page, 16).focus();
  await page.keyboard.press('n');
  await page.keyboard.type(' more');
  await expect(note(page)).toHaveValue('half a thought more');

  await page.keyboard.press('Escape');
  await expect(title(page, 16)).toBeFocused();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.keyboard.type(' and more');
  await expect(note(page)).toHaveValue('half a thought more and more');
});
