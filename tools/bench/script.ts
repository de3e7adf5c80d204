import { addressOf, type Bed, siteWith } from './bed.ts';
import { CARDS, DAILY, nameOf, SLOWDOWNS } from './cost.ts';
import { type Figure, toFigure } from './figure.ts';
import { findOwn, type Own } from './own.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { settle, startClocks } from './settle.ts';
import { spread } from './spread.ts';
import { recordTrace } from './trace.ts';

/** The number of cards of a full weekly listing: what the budgets are for. */
const FULL = 105;
const SCRIPT_MS = 25;
const TASK_MS = 50;

async function traceListing(bed: Bed, cards: number, slowdown: number): Promise<Own> {
  bed.use(await siteWith({ hydrationMode: 'clean', cards }));
  const page = await bed.openTab();
  const session = await startClocks(page, slowdown);

  const trace = await recordTrace(bed.context, async () => {
    await page.goto(addressOf(DAILY));
    await settle(page, session, cards, slowdown);
  });
  await page.close();
  return findOwn(trace);
}

/** How long our own script runs in the page, in how long tasks, and whether it forces layouts; all from traces. */
export async function measureScript(dogear: Bed, rounds: number): Promise<Figure[]> {
  const settings = SLOWDOWNS.flatMap((slowdown) => CARDS.map((cards) => ({ cards, slowdown })));
  const found = await inRounds(
    'traces',
    rounds,
    settings.map(({ cards, slowdown }) => ({
      name: nameOf(cards, slowdown),
      measure: () => traceListing(dogear, cards, slowdown),
    })),
  );

  return settings.flatMap(({ cards, slowdown }) => {
    const name = nameOf(cards, slowdown);
    const owns = valuesOf(found, name);
    const isFull = cards === FULL;
    const of = (part: keyof Own) => spread(owns.map((own) => own[part]));
    const limit = (isMeant: boolean, budget: number) => (isMeant ? { budget } : {});
    const plain = slowdown === 1;
    return [
      {
        title: `our script until mounted, ${name}`,
        unit: 'ms' as const,
        values: of('script'),
        ...limit(isFull && plain, SCRIPT_MS),
      },
      { title: `of it the longest call, which mounts, ${name}`, unit: 'ms' as const, values: of('mount') },
      {
        title: `longest stretch of our script in one task, ${name}`,
        unit: 'ms' as const,
        values: of('stretch'),
        ...limit(isFull && !plain, TASK_MS),
      },
      {
        title: `whole task that mounts (with style, layout, paint), ${name}`,
        unit: 'ms' as const,
        values: of('task'),
        ...limit(isFull && !plain, TASK_MS),
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
