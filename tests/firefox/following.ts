import type { Page } from 'puppeteer-core';

type Clocked = Window & { clickedAt?: number; followedAt?: number };

/**
 * Milliseconds from the reader's click on one page to the first mark that turns saved on another. Both moments are
 * taken inside the pages, so that the driver's own pace does not count.
 */
export async function measureFollowing(acting: Page, following: Page, act: () => Promise<void>): Promise<number> {
  await acting.evaluate(() => {
    addEventListener('click', () => Object.assign(window, { clickedAt: Date.now() }), { capture: true, once: true });
  });
  await following.evaluate(() => {
    for (const host of document.querySelectorAll('dogear-marks')) {
      if (!host.shadowRoot) throw new Error('The marks are closed: this is not the test build.');
      new MutationObserver((records) => {
        const isSaved = records.some(({ target }) => (target as Element).getAttribute('aria-pressed') === 'true');
        if (isSaved) Object.assign(window, { followedAt: Date.now() });
      }).observe(host.shadowRoot, { attributes: true, subtree: true, attributeFilter: ['aria-pressed'] });
    }
  });

  await act();
  await following.waitForFunction(() => 'followedAt' in window, { polling: 100 });

  const clickedAt = await acting.evaluate(() => (window as Clocked).clickedAt ?? Number.NaN);
  const followedAt = await following.evaluate(() => (window as Clocked).followedAt ?? Number.NaN);
  return followedAt - clickedAt;
}
