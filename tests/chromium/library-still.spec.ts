import { expect, test } from './driver.ts';
import { openLibraryPage } from './library-page.ts';
import { stockLibrary } from './stock.ts';

for (const width of [1_280, 480]) {
  test(`a long library is there to be read at once, and nothing moves when the rest of it comes, ${width} px wide`, async ({
    dogear,
  }) => {
    const page = await openLibraryPage(dogear);
    await page.setViewportSize({ width, height: 900 });
    await stockLibrary(page, 5_000);
    await page.addInitScript(() => {
      const tops = new Set<number>();
      const look = () => {
        const row = document.querySelector('.papers > li');
        if (row) tops.add(Math.round(row.getBoundingClientRect().top));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(window, { tops });
    });
    await page.reload();

    await expect(page.getByRole('checkbox', { name: 'Choose all 5,000' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Export …' })).toBeEnabled();
    expect(await page.evaluate(() => [...(window as unknown as { tops: Set<number> }).tops])).toHaveLength(1);
  });
}
