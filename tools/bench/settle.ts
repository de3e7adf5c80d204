import type { CDPSession, Page } from '@playwright/test';

/** Thread CPU time of the page's main thread in ms, which other load on the machine does not stretch. */
export interface Cost {
  task: number;
  script: number;
  /** Style and layout. */
  layout: number;
}

const PAUSE_MS = 250;
/** Longer than any wait of ours before the mount. */
const QUIET_PAUSES = 4;
const DEADLINE_MS = 120_000;

/** What the main thread has cost since `Performance.enable`. */
export async function readCost(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1_000;
  return {
    task: read('TaskDuration'),
    script: read('ScriptDuration'),
    layout: read('LayoutDuration') + read('RecalcStyleDuration'),
  };
}

/**
 * Waits until the page has had nothing to do for a second and carries `marks` sets of marks; returns what it had cost
 * by then. Asks the thread's clock and, until it stands still, nothing of the page itself, which would cost too.
 */
export async function settle(page: Page, session: CDPSession, marks: number, slowdown: number): Promise<Cost> {
  let last = await readCost(session);
  let quiet = 0;

  for (const deadline = Date.now() + DEADLINE_MS; Date.now() < deadline; ) {
    await page.waitForTimeout(PAUSE_MS);
    const now = await readCost(session);
    quiet = now.task - last.task < 2 * slowdown ? quiet + 1 : 0;
    last = now;
    if (quiet < QUIET_PAUSES) continue;
    if ((await countMarks(page)) === marks) return now;
    last = await readCost(session);
  }
  throw new Error(`${marks} sets of marks were expected, ${await countMarks(page)} came.`);
}

function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('dogear-marks').length);
}
