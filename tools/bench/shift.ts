import { addressOf, type Bed, siteWith } from './bed.ts';
import { DAILY } from './cost.ts';
import { type Figure, toFigure } from './figure.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { settle } from './settle.ts';
import { median } from './spread.ts';

const LISTINGS = {
  daily: { path: DAILY, budget: 0 },
  weekly: { path: '/papers/week/2026-W32', budget: 0 },
  trending: { path: '/papers/trending', budget: 0 },
  search: { path: '/papers?q=model', budget: null },
};

interface Shifts {
  shifts: number;
}

/** The score of all layout shifts of a page while it loads and is scrolled through its first screens. */
async function measureListing(bed: Bed, path: string, hasMarks: boolean): Promise<number> {
  bed.use(await siteWith({ hydrationMode: 'rebuild' }));
  const page = await bed.openTab();
  await page.addInitScript(() => {
    const here = globalThis as unknown as Shifts;
    here.shifts = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) here.shifts += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });

  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(addressOf(path));
  const settled = async () => {
    const cards = await page.locator('article').count();
    await settle(page, session, hasMarks ? cards : 0, 1);
  };
  await settled();
  await page.mouse.move(640, 450);
  for (let screen = 0; screen < 3; screen += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(200);
  }
  await settled();

  const shifts = await page.evaluate(() => (globalThis as unknown as Shifts).shifts);
  await page.close();
  return shifts;
}

/** Layout shift that Dogear adds to each kind of listing. */
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
    const ours = median(valuesOf(found, `dogear ${name}`));
    const theirs = median(valuesOf(found, `control ${name}`));
    const added = Number((ours - theirs).toFixed(4));
    return toFigure({
      title: `layout shift added, ${name} (score of the control: ${theirs.toFixed(4)})`,
      unit: '',
      values: { '': added },
      ...(budget === null ? {} : { budget }),
    });
  });
}
