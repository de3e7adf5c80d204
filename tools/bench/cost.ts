import { addressOf, type Bed, siteWith } from './bed.ts';
import { type Figure, toFigure } from './figure.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { type Cost, readCost, settle, startClocks } from './settle.ts';
import { least, median } from './spread.ts';

export const CARDS = [30, 105, 500];
export const SLOWDOWNS = [1, 6];
/** The daily listing: cards with thumbnails. */
export const DAILY = '/papers/date/2026-08-07';

const PARTS = { task: 'tasks in all', script: 'script', layout: 'style and layout' } as const;

/** What one load of the daily listing costs the page's main thread, from the click on the link to the last mark. */
async function loadListing(bed: Bed, cards: number, slowdown: number, marks: number): Promise<Cost> {
  bed.use(await siteWith({ hydrationMode: 'clean', cards }));
  const page = await bed.openTab();
  const session = await startClocks(page, slowdown);

  const before = await readCost(session);
  await page.goto(addressOf(DAILY));
  const after = await settle(page, session, marks, slowdown);
  await page.close();
  if (after.task < before.task)
    throw new Error('The tab changed its process on the way, the clocks cannot be compared.');
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
  };
}

/** CPU time that Dogear adds to the load of a listing, against the control. */
export async function measureCost(dogear: Bed, control: Bed, rounds: number): Promise<Figure[]> {
  const settings = CARDS.flatMap((cards) => SLOWDOWNS.map((slowdown) => ({ cards, slowdown })));
  const found = await inRounds(
    'cost',
    rounds,
    settings.flatMap(({ cards, slowdown }) => [
      { name: `dogear ${cards} ${slowdown}`, measure: () => loadListing(dogear, cards, slowdown, cards) },
      { name: `control ${cards} ${slowdown}`, measure: () => loadListing(control, cards, slowdown, 0) },
    ]),
  );

  return settings.flatMap(({ cards, slowdown }) => {
    const ours = valuesOf(found, `dogear ${cards} ${slowdown}`);
    const theirs = valuesOf(found, `control ${cards} ${slowdown}`);
    return (Object.keys(PARTS) as (keyof Cost)[]).map((part) => {
      const [with_, without] = [ours.map((cost) => cost[part]), theirs.map((cost) => cost[part])];
      return toFigure({
        title: `CPU added, ${nameOf(cards, slowdown)}: ${PARTS[part]}`,
        unit: 'ms',
        values: { min: least(with_) - least(without), median: median(with_) - median(without) },
        ratio: median(with_) / median(without),
      });
    });
  });
}

/** How a setting is called in the report. */
export function nameOf(cards: number, slowdown: number): string {
  return `${cards} cards${slowdown === 1 ? '' : `, ${slowdown}x slower`}`;
}
