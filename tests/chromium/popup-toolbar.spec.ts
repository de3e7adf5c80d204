import { HOST, LISTINGS, openListing } from './cards.ts';
import { expect, test } from './driver.ts';

test('the toolbar popup is 420 by 600, ready to type in, and tells how the tab behind it is doing', async ({
  dogear,
}) => {
  await openListing(dogear.page, LISTINGS.daily);
  const evaluate = await dogear.realPopup();

  await expect.poll(() => evaluate('document.activeElement?.type')).toBe('search');
  await expect.poll(() => evaluate('[document.body?.offsetWidth, document.body?.offsetHeight]')).toEqual([420, 600]);
  await expect
    .poll(() => evaluate('document.querySelector(".tab")?.innerText'))
    .toMatch(/^(\d+) of \1 papers recognised$/);
});

test.describe('over a listing that is not hydrated yet', () => {
  test.use({ siteOptions: { hydration: { engine: 'svelte5', delay: 0 } } });

  test('the popup says that the page is being read, then how many papers were recognised', async ({ dogear }) => {
    // The page's framework waits until the popup has told: how long it takes to open is nobody's to say.
    let goOn = () => {};
    const told = new Promise<void>((resolve) => (goOn = resolve));
    await dogear.context.route(/\/front\/build\/[^/]+\/index\.js$/, async (route) => {
      await told;
      await route.fallback();
    });
    await dogear.page.goto(HOST + LISTINGS.daily, { waitUntil: 'commit' });
    const evaluate = await dogear.realPopup();
    const line = () => evaluate('document.querySelector(".tab")?.innerText');
    await expect.poll(line).toBe('Reading the page …');
    goOn();
    await expect.poll(line, { timeout: 15_000 }).toMatch(/^(\d+) of \1 papers recognised$/);
  });
});
