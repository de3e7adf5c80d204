import { HOST, LISTINGS, marks, openListing, readMarks, twoFrames } from './cards.ts';
import { expect, test } from './driver.ts';
import { findOverlaps, measureShift } from './geometry.ts';

const COUNTS = { daily: 30, weekly: 105, monthly: 105, trending: 50 } as const;
const WIDTHS = [1_600, 1_280, 800, 390];

// The replica's own rebuild at load moves its footer, with and without us: here the page itself must not move.
test.use({ siteOptions: { hydrationMode: 'clean' } });

const listings = Object.entries(LISTINGS) as [keyof typeof LISTINGS, string][];

for (const [kind, path] of listings) {
  test(`${kind}: every card has its four marks, named, at every width, covering nothing`, async ({
    dogear: { page },
  }) => {
    await openListing(page, path);

    const read = await readMarks(page);
    if (kind in COUNTS) expect(read.length).toBe(COUNTS[kind as keyof typeof COUNTS]);
    expect(read.length).toBeGreaterThan(20);
    expect(read.every(({ hosts }) => hosts === 1)).toBe(true);
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll('dogear-marks')].map((host) =>
        [...(host.shadowRoot?.querySelectorAll('[aria-label]') ?? [])]
          .map((each) => each.getAttribute('aria-label'))
          .join('|'),
      ),
    );
    for (const label of labels) expect(label).toMatch(/^Topic: .+\|Code: .+\|Save\|Hide$/);

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await twoFrames(page);
      expect(await findOverlaps(page), `${kind} at ${width} px`).toEqual([]);
      if (kind !== 'search' || width >= 1_280) expect(await measureShift(page), `shift at ${width} px`).toBe(0);
    }
  });
}

test.describe('logged in', () => {
  test.use({ siteOptions: { hydrationMode: 'clean', loggedIn: true } });
  test('marks on every listing as well', async ({ dogear: { page } }) => {
    for (const [kind, path] of listings) {
      await openListing(page, path);
      expect(
        (await readMarks(page)).every(({ hosts }) => hosts === 1),
        kind,
      ).toBe(true);
      expect(await findOverlaps(page), kind).toEqual([]);
    }
  });
});

test.describe('the daily page as it was in 2024', () => {
  test.use({ siteOptions: { shape: '2024', hydration: { engine: 'svelte4', delay: 0 } } });
  test('marks on every card', async ({ dogear: { page } }) => {
    await openListing(page);
    expect((await readMarks(page)).every(({ hosts }) => hosts === 1)).toBe(true);
    expect(await findOverlaps(page)).toEqual([]);
  });
});

test('the page theme decides, also when it changes', async ({ dogear: { page } }) => {
  await openListing(page);
  const ink = () =>
    marks(page)
      .first()
      .locator('.chip')
      .first()
      .evaluate((chip) => getComputedStyle(chip).backgroundColor);
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
  await expect.poll(ink).toBe('rgb(255, 255, 255)');
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await expect.poll(ink).toBe('rgb(17, 24, 39)');
});

test('a paper page carries no marks', async ({ dogear: { page } }) => {
  await openListing(page);
  const href = await page.locator('article h3 a').first().getAttribute('href');
  await page.goto(HOST + href);
  await page.waitForTimeout(1_000);
  await expect(marks(page)).toHaveCount(0);
});
