import { LISTINGS, openListing } from './cards.ts';
import { expect, test } from './driver.ts';

test('the toolbar popup is 420 by 600, ready to type in, and tells how the tab behind it is doing', async ({
  dogear,
}) => {
  await openListing(dogear.page, LISTINGS.daily);
  const evaluate = await dogear.realPopup();

  await expect.poll(() => evaluate('document.activeElement.type')).toBe('search');
  await expect.poll(() => evaluate('[document.body.offsetWidth, document.body.offsetHeight]')).toEqual([420, 600]);
  await expect
    .poll(() => evaluate('document.querySelector(".tab").innerText'))
    .toMatch(/^(\d+) of \1 papers recognised$/);
});
