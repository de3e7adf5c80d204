import type { CDPSession, Page } from '@playwright/test';

/** Thread CPU time of the page's main thread in ms, which other load on the machine does not stretch. */
export interface Cost {
  task: number;
  script: number;
  /** Style and layout. */
  layout: number;
}

/** How the moment of the first marks is called in a trace. */
export const FIRST_MARKS = 'first marks';

/** Less work than this in one pause is none. */
const QUIET_MS = 3;
const PAUSE_MS = 250;
/** Longer than any wait of ours before the mount. */
const QUIET_PAUSES = 4;
const DEADLINE_MS = 60_000;

/** Starts the clocks of a tab and slows its processor down. */
export async function startClocks(page: Page, slowdown: number): Promise<CDPSession> {
  await page.addInitScript(stopAnimations);
  await page.addInitScript(markFirstMarks, FIRST_MARKS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return session;
}

/** Runs in the page before its own scripts: pictures that pulse until they are loaded would never let it rest. */
function stopAnimations(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { animation: none !important; }');
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: writes into the trace when the first marks have come, just after the frame's calls. */
function markFirstMarks(name: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('dogear-marks')) return;
    observer.disconnect();
    performance.mark(name);
  });
  observer.observe(document, { childList: true, subtree: true });
}

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
    quiet = now.task - last.task < QUIET_MS * slowdown ? quiet + 1 : 0;
    last = now;
    if (quiet < QUIET_PAUSES) continue;
    if ((await countMarks(page)) === marks) return now;
    last = await readCost(session);
  }
  throw new Error(`The page came to no rest with ${marks} sets of marks: it has ${await countMarks(page)}.`);
}

function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('dogear-marks').length);
}
