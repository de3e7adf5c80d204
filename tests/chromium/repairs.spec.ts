import { card, hide, openListing, readMarks, undo } from './cards.ts';
import { expect, test } from './driver.ts';

test('when something keeps removing the marks, we stop after five repairs a card', async ({ dogear: { page } }) => {
  await openListing(page);
  const mounts = await page.evaluate(async () => {
    let count = 0;
    const first = document.querySelector('article');
    if (!first) throw new Error('no card');
    new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes])) {
        if (node.nodeName !== 'DOGEAR-MARKS') continue;
        count += 1;
        (node as Element).remove();
      }
    }).observe(first, { childList: true });
    first.querySelector('dogear-marks')?.remove();
    const until = performance.now() + 9_000;
    while (count < 5 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return count;
  });
  expect(mounts).toBe(5);
  expect((await readMarks(page)).filter(({ hosts }) => hosts === 1).length).toBeGreaterThan(20);
});

test('a hidden card whose line is taken away again and again is shown whole, not as an empty frame', async ({
  dogear: { page },
}) => {
  await openListing(page);
  await hide(card(page, 0)).click();
  await undo(card(page, 0)).waitFor();
  await page.evaluate(async () => {
    const first = document.querySelector('article');
    // As soon as it is back it is taken away again, until it stays away.
    for (let round = 0; round < 7; round++) {
      first?.querySelector('dogear-marks')?.remove();
      const until = performance.now() + 1_000;
      while (!first?.querySelector('dogear-marks') && performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });
  await expect(card(page, 0).locator('h3').first()).toBeVisible();
});

test('a card that is gone when its tooltip is due shows none: in a card out of the document that is an error', async ({
  dogear: { page },
}) => {
  await openListing(page);
  await card(page, 0).locator('.save').hover();
  // The tooltip comes a third of a second after the pointer. An empty place stays: no other card moves under it.
  await page.evaluate(() => document.querySelector('article')?.replaceWith(document.createElement('article')));
  await page.waitForTimeout(600);
  expect(await page.locator('.tip').count()).toBe(0);
});
