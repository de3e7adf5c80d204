import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../site/playwright.ts';
import { savedPage } from '../site/saved-page.ts';
import { card, everyCardMarked, HOST, marks, readMarks, save } from './cards.ts';
import { expect, test } from './driver.ts';

/** The real page stays outside the repository: where it is missing there is nothing to test. */
const SAVED = new URL('../../../shared/data/trending-2026-10-07.excerpt.html', import.meta.url);

if (existsSync(SAVED)) {
  test('the real saved trending page: all its cards are read from its data and carry marks', async ({
    dogear: { page, context, leaked },
  }) => {
    await serveSite(context, savedPage(fileURLToPath(SAVED)), leaked);
    await page.goto(`${HOST}/papers/trending`);
    await marks(page).first().waitFor({ state: 'attached', timeout: 15_000 });

    await everyCardMarked(page);
    const read = await readMarks(page);
    expect(read.length).toBe(4);
    expect(read.every(({ hosts }) => hosts === 1)).toBe(true);
    const repositories = await page.evaluate(() =>
      [...document.querySelectorAll('article')].map((each) =>
        each.querySelector<HTMLAnchorElement>('a[href^="https://github.com/"]')?.pathname.slice(1),
      ),
    );
    for (let index = 0; index < read.length; index++) {
      await expect(card(page, index).locator('.chip.topic')).toHaveCount(1);
      await expect(card(page, index).locator('.chip.code')).toHaveAttribute(
        'href',
        `https://github.com/${repositories[index]}`,
      );
    }
    await save(card(page, 0)).click();
    await expect(save(card(page, 0))).toHaveAttribute('aria-pressed', 'true');
  });
}
