import { addressOf, type Bed, siteWith } from './bed.ts';
import { CARDS, DAILY, nameOf, SLOWDOWNS } from './cost.ts';
import { type Figure, toFigure } from './figure.ts';
import { findOwn, type Own } from './own.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { settle, startClocks } from './settle.ts';
import { median, spread } from './spread.ts';
import { recordTrace } from './trace.ts';

/** The number of cards of a full weekly listing: what the budgets are for. */
const FULL = 105;
const SCRIPT_MS = 25;
const TASK_MS = 50;

async function traceListing(bed: Bed, cards: number, slowdown: number, marks: number): Promise<Own> {
  bed.use(await siteWith({ hydrationMode: 'clean', cards }));
  const page = await bed.openTab();
  const session = await startClocks(page, slowdown);

  const trace = await recordTrace(bed.context, async () => {
    await page.goto(addressOf(DAILY));
    await settle(page, session, marks, slowdown);
  });
  await page.close();
  return findOwn(trace);
}

/**
 * How long our own script runs in the page, in how long tasks, and whether it forces layouts; all from traces. Of the
 * start only what it takes longer than the control's counts as ours.
 */
export async function measureScript(dogear: Bed, control: Bed, rounds: number): Promise<Figure[]> {
  const settings = SLOWDOWNS.flatMap((slowdown) => CARDS.map((cards) => ({ cards, slowdown })));
  const found = await inRounds(
    'traces',
    rounds,
    settings.flatMap(({ cards, slowdown }) => [
      { name: nameOf(cards, slowdown), measure: () => traceListing(dogear, cards, slowdown, cards) },
      { name: `control ${nameOf(cards, slowdown)}`, measure: () => traceListing(control, cards, slowdown, 0) },
    ]),
  );

  return settings.flatMap(({ cards, slowdown }) => {
    const name = nameOf(cards, slowdown);
    const owns = valuesOf(found, name);
    const world = median(valuesOf(found, `control ${name}`).map(({ start }) => start));
    const of = (part: keyof Own) => spread(owns.map((own) => own[part]));
    const plain = slowdown === 1;
    const budget = (isMeant: boolean, ms: number) => (cards === FULL && isMeant ? { budget: ms } : {});
    const start = of('start');
    return [
      {
        title: `start of our script beyond the control's ${world.toFixed(0)} ms, ${name}`,
        unit: 'ms' as const,
        values: { min: start.min - world, median: start.median - world },
        ratio: start.median / world,
        ...budget(!plain, TASK_MS),
      },
      { title: `our script after the start, ${name}`, unit: 'ms' as const, values: of('later') },
      {
        title: `of it the frame with the first marks and all from there on, ${name}`,
        unit: 'ms' as const,
        values: of('mounting'),
        ...budget(plain, SCRIPT_MS),
      },
      {
        title: `longest stretch of our script in one task after the start, ${name}`,
        unit: 'ms' as const,
        values: of('stretch'),
        ...budget(!plain, TASK_MS),
      },
      {
        title: `whole task of the first marks (with the page's own style, layout, paint), ${name}`,
        unit: 'ms' as const,
        values: of('task'),
      },
      {
        title: `layouts and style recalculations forced by our script, ${name}`,
        unit: '' as const,
        values: { 'in all': of('forced').median, 'most in one call': Math.max(...owns.map((own) => own.forcedInCall)) },
        budget: 1,
      },
    ].map(toFigure);
  });
}
