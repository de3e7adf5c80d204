import type { Page } from '@playwright/test';

interface Watched {
  longTasks: number[];
}

/** From the next navigation on the page keeps its tasks of over 50 ms. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const here = globalThis as unknown as Watched;
    here.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) here.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** All pages of the extension share one heap: sweeps away what an earlier page has left there. */
export async function sweep(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** The longest task since the last call, in ms; 0 where none was over 50. */
export async function takeLongest(page: Page): Promise<number> {
  // The browser reports a task some time after it.
  await page.waitForTimeout(300);
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as Watched).longTasks.splice(0)));
}
