import type { Page } from '@playwright/test';
import { findWorker } from '../../tools/chromium.ts';
import { expect, test } from './driver.ts';
import { recordOf, savePapers } from './saved-papers.ts';
import type { Dogear } from './session.ts';
import { loseLibrary, waitForCopy } from './stock.ts';

const press = (popup: Page, name: string) => popup.getByRole('button', { name, exact: true }).click();
const outcome = (popup: Page, hasText: string) => popup.getByRole('status').filter({ hasText });
const countLine = (popup: Page) => popup.locator('.count');

/** A popup over three saved papers of which there is a copy. */
async function withCopy(dogear: Dogear): Promise<Page> {
  const popup = await dogear.popup();
  await savePapers(
    popup,
    [3, 2, 1].map((number) => recordOf(number)),
  );
  await waitForCopy(popup, 3);
  return popup;
}

async function afterLoss(dogear: Dogear): Promise<Page> {
  const popup = await withCopy(dogear);
  await loseLibrary(popup);
  await dogear.stopWorker();
  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'Some of your library is missing' })).toBeVisible();
  return popup;
}

test('a library that lost papers shows what happened instead of an empty list, and comes back from the copy', async ({
  dogear,
}) => {
  const popup = await afterLoss(dogear);
  await expect(popup.locator('dl > div').nth(0)).toHaveText('Last stored3');
  await expect(popup.locator('dl > div').nth(1)).toHaveText('Found now0');
  await expect(popup.locator('dl > div').nth(2)).toHaveText('In the copy3');
  await expect(popup.locator('.empty')).toHaveCount(0);

  await press(popup, 'Bring the copy back');
  await expect(countLine(popup)).toHaveText('3 saved papers');
  await expect(outcome(popup, 'The copy is back')).toHaveCount(1);
});

test('no single click and no second Enter gives papers up; those given up can be brought back', async ({ dogear }) => {
  const popup = await afterLoss(dogear);
  const keep = popup.getByRole('button', { name: 'Keep what was found' });
  await keep.focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('alertdialog', { name: 'Give up 3 papers?' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Go back' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(keep).toBeFocused();

  await popup.keyboard.press('Enter');
  await press(popup, 'Give up');
  await expect(popup.getByRole('heading', { name: 'No saved papers yet' })).toBeVisible();
  await expect(popup.locator('.given-up')).toHaveText(/^3 papers were given up on .+ · Bring them back$/);

  await dogear.stopWorker();
  await popup.reload();
  await press(popup, 'Bring them back');
  await expect(countLine(popup)).toHaveText('3 saved papers');
  await expect(outcome(popup, 'What was given up is back')).toHaveCount(1);
  await expect(popup.locator('.given-up')).toHaveCount(0);
});

test('a library whose file the browser cannot open any more comes back from the copy', async ({ dogear }) => {
  const popup = await withCopy(dogear);
  const worker = await findWorker(dogear.context);
  await worker.evaluate(() => {
    // Both are the browser's own until the file is gone.
    const { open, deleteDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    };
    IDBFactory.prototype.deleteDatabase = function (name) {
      IDBFactory.prototype.open = open;
      return deleteDatabase.call(this, name);
    };
  });
  // Ends the background's connection.
  await popup.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('dogear').onsuccess = resolve;
      }),
  );
  await popup.reload();

  await expect(popup.getByRole('heading', { name: 'Your library could not be opened' })).toBeVisible();
  await expect(popup.locator('dl > div').first()).toHaveText('In the copy3');
  await press(popup, 'Bring the copy back');
  await expect(countLine(popup)).toHaveText('3 saved papers');
});
