import type { Page } from '@playwright/test';
import { card, hide, LISTINGS, openListing, twoFrames, undo } from './cards.ts';
import { expect, test } from './driver.ts';

const SENTENCES = ['Not saved. Try again', 'Not saved: your library needs attention. Open Dogear’s popup'];

/** Shows a sentence on every card as a failed click would, and says what is wrong with where it lies. */
function fail(page: Page, sentence: string): Promise<string[]> {
  return page.evaluate((said) => {
    const style = document.createElement('style');
    style.textContent = '*{content-visibility:visible!important}';
    document.head.append(style);
    const faults = new Set<string>();
    for (const article of document.querySelectorAll('article')) {
      const root = article.querySelector('dogear-marks')?.shadowRoot;
      const status = root?.querySelector('.outcome');
      if (!root || !status) continue;
      status.className = 'outcome failure';
      status.textContent = said;
    }
    for (const article of document.querySelectorAll('article')) {
      const root = article.querySelector('dogear-marks')?.shadowRoot;
      const box = root?.querySelector('.outcome')?.getBoundingClientRect();
      if (!root || !box) continue;
      const frame = article.getBoundingClientRect();
      const covers = (each: Element) => {
        const other = each.getBoundingClientRect();
        return (
          each.checkVisibility() &&
          other.width > 1 &&
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1
        );
      };
      if (box.left < frame.left + 4 || box.right > frame.right - 4 || box.bottom > frame.bottom || box.top < frame.top)
        faults.add('leaves its card');
      const theirs =
        'h3 a, a[href*="/login"], a[href^="https:"], [role="checkbox"], a[href$="#community"], a > img + span';
      for (const each of article.querySelectorAll(theirs)) {
        if (covers(each)) faults.add(`covers ${each.closest('h3') ? 'the title' : (each.textContent?.trim() ?? '')}`);
      }
      for (const each of root.querySelectorAll('.act, .undo')) if (covers(each)) faults.add(`covers ${each.className}`);
    }
    style.remove();
    return [...faults];
  }, sentence);
}

for (const kind of ['daily', 'trending', 'search'] as const) {
  test(`a failed click says so inside its card and over nothing to click: ${kind}`, async ({ dogear: { page } }) => {
    await page.setViewportSize({ width: 1_280, height: 900 });
    await openListing(page, LISTINGS[kind]);
    await hide(card(page, 1)).click();
    await undo(card(page, 1)).waitFor();
    for (const width of [320, 390, 768, 900, 1_024, 1_280]) {
      await page.setViewportSize({ width, height: 900 });
      await twoFrames(page);
      for (const sentence of SENTENCES) expect.soft(await fail(page, sentence), `${width}: ${sentence}`).toEqual([]);
    }
  });
}
