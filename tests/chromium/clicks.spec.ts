import { card, hide, openListing, save, undo } from './cards.ts';
import { expect, test } from './driver.ts';

test('a double click on Hide hides: its second half fell on Undo, which comes up under the pointer', async ({
  dogear: { page },
}) => {
  await openListing(page);
  for (const [index, part] of [0.25, 0.5, 0.75].entries()) {
    const box = await hide(card(page, index)).boundingBox();
    if (!box) throw new Error('no Hide button');
    await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    await page.mouse.down({ clickCount: 1 });
    await page.mouse.up({ clickCount: 1 });
    await undo(card(page, index)).waitFor();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.waitForTimeout(300);
    await expect(undo(card(page, index))).toBeVisible();
  }
});

test('a double click on Save saves: its second half took the save back', async ({ dogear: { page } }) => {
  await openListing(page);
  await save(card(page, 0)).hover();
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await page.waitForTimeout(300);
    await expect(save(card(page, 0))).toHaveAttribute('aria-pressed', 'true');
  }

  // Long after it a click takes the save back.
  await page.waitForTimeout(600);
  await save(card(page, 0)).click();
  await expect(save(card(page, 0))).toHaveAttribute('aria-pressed', 'false');
});

test('Enter held on Hide or Save acts once: each repeat of the key undid the one before', async ({
  dogear: { page },
}) => {
  await openListing(page);
  const hold = async () => {
    for (let repeat = 0; repeat < 6; repeat++) {
      await page.keyboard.down('Enter');
      await page.waitForTimeout(60);
    }
    await page.keyboard.up('Enter');
    await page.waitForTimeout(300);
  };

  await hide(card(page, 0)).focus();
  await hold();
  await expect(undo(card(page, 0))).toBeFocused();

  await save(card(page, 1)).focus();
  await hold();
  await expect(save(card(page, 1))).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(save(card(page, 1))).toHaveAttribute('aria-pressed', 'false');
});
