import { expect, test } from './driver.ts';
import { recordOf, savePapers } from './saved-papers.ts';
import { loseLibrary, waitForCopy } from './stock.ts';

test('a library that lost papers shows what happened instead of an empty list, and comes back from the copy', async ({
  dogear,
}) => {
  const popup = await dogear.popup();
  await savePapers(
    popup,
    [3, 2, 1].map((number) => recordOf(number)),
  );
  await waitForCopy(popup, 3);
  await loseLibrary(popup);
  await dogear.stopWorker();
  await popup.reload();

  await expect(popup.getByRole('heading', { name: 'Some of your library is missing' })).toBeVisible();
  await expect(popup.locator('dl > div').nth(0)).toHaveText('Last stored3');
  await expect(popup.locator('dl > div').nth(1)).toHaveText('Found now0');
  await expect(popup.locator('dl > div').nth(2)).toHaveText('In the copy3');
  await expect(popup.locator('.empty')).toHaveCount(0);

  await popup.getByRole('button', { name: 'Bring the copy back' }).click();
  await expect(popup.locator('.count')).toHaveText('3 saved papers');
  await expect(popup.getByRole('status').filter({ hasText: 'The copy is back' })).toHaveCount(1);
});
