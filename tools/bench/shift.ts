import type { Page } from '@playwright/test';
import { addressOf, type Bed, siteWith } from './bed.ts';
import { DAILY } from './cost.ts';
import { type Figure, toFigure } from './figure.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { least } from './spread.ts';

const LISTINGS = {
  daily: { path: DAILY, budget: 0 },
  weekly: { path: '/papers/week/2026-W32', budget: 0 },
  trending: { path: '/papers/trending', budget: 0 },
  search: { path: '/papers?q=model', budget: null },
};

/** Longer than any wait of ours before the mount. */
const QUIET_MS = 1_000;
const SCREENS = 3;

interface Probe {
  /** Score of the shifts from the first marks on; without marks, from when they would have come. */
  readShifts(): number;
}

/** Runs in the page before its own scripts. */
function watchShifts(): void {
  const shifts: { startTime: number; value: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(entry as PerformanceEntry & { value: number });
  });
  observer.observe({ type: 'layout-shift', buffered: true });

  let mounted = Number.POSITIVE_INFINITY;
  const arrival = new MutationObserver(() => {
    if (!document.querySelector('dogear-marks')) return;
    arrival.disconnect();
    mounted = performance.now();
  });
  arrival.observe(document, { childList: true, subtree: true });

  (globalThis as unknown as Probe).readShifts = () => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const usual = (load?.loadEventEnd ?? 0) + 300;
    const begin = Number.isFinite(mounted) ? mounted : usual;
    return shifts.filter(({ startTime }) => startTime >= begin).reduce((all, { value }) => all + value, 0);
  };
}

/** The score of a listing that is loaded and scrolled through its first screens. */
async function measureListing(bed: Bed, path: string, hasMarks: boolean): Promise<number> {
  bed.use(await siteWith({ hydrationMode: 'clean' }));
  const page = await bed.openTab();
  await page.addInitScript(watchShifts);
  await page.goto(addressOf(path));
  if (hasMarks) await waitForMarks(page);
  await page.waitForTimeout(QUIET_MS);

  await page.mouse.move(640, 450);
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(QUIET_MS / SCREENS);
  }

  const shifts = await page.evaluate(() => (globalThis as unknown as Probe).readShifts());
  await page.close();
  return shifts;
}

function waitForMarks(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const cards = document.querySelectorAll('article').length;
    return cards > 0 && document.querySelectorAll('dogear-marks').length === cards;
  });
}

/** Layout shift from the moment of the mount on, against the control. */
export async function measureShift(dogear: Bed, control: Bed, rounds: number): Promise<Figure[]> {
  const listings = Object.entries(LISTINGS);
  const found = await inRounds(
    'shifts',
    Math.min(rounds, 3),
    listings.flatMap(([name, { path }]) => [
      { name: `dogear ${name}`, measure: () => measureListing(dogear, path, true) },
      { name: `control ${name}`, measure: () => measureListing(control, path, false) },
    ]),
  );

  return listings.map(([name, { budget }]) => {
    // The least: a shift of our making comes every time, one that is missing once is the page's own (a late font, say).
    const ours = least(valuesOf(found, `dogear ${name}`));
    const theirs = least(valuesOf(found, `control ${name}`));
    return toFigure({
      title: `layout shift added by the mount, ${name}`,
      unit: '',
      values: { '': Number((ours - theirs).toFixed(4)) },
      ...(budget === null ? {} : { budget }),
    });
  });
}
