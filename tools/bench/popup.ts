import { findExtensionId, stopWorker } from '../chromium.ts';
import type { Bed } from './bed.ts';
import { type Figure, toFigure } from './figure.ts';
import { stockRealistic } from './library.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { spread } from './spread.ts';

const BUDGET_MS = 150;

/** The popup goes on with the whole list after its first rows; the worker must be done with it before the next opening. */
const REST_MS = 1_500;

/** Some time after its last connection is gone the browser closes a database; opening it again costs most of all. */
const CLOSING_MS = 3_000;

interface Probe {
  painted: Promise<number>;
}

/** Runs in an extension page before its own script; `wanted` is what must be there to count as painted. */
function watchFor(wanted: string): void {
  (globalThis as unknown as Probe).painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // Its message comes after the frame in which the rows are drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** ms from the start of the navigation to the frame with the first of what is wanted. */
async function openPage(bed: Bed, address: string, wanted: string): Promise<number> {
  const page = await bed.context.newPage();
  await page.addInitScript(watchFor, wanted);
  await page.goto(address);
  const time = await page.evaluate(() => (globalThis as unknown as Probe).painted);
  await page.waitForTimeout(REST_MS);
  await page.close();
  return time;
}

/** Puts the extension to sleep as the browser does between two looks at the popup. */
async function sleep(bed: Bed, root: string): Promise<void> {
  const page = await bed.context.newPage();
  await page.goto(`${root}/manifest.json`);
  await stopWorker(page);
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
}

/**
 * How soon the popup shows its first rows, and against it a page of the extension without a script, which has to
 * start a process too. Fills the library of this bed: other measurements come first.
 */
export async function measurePopup(bed: Bed, rounds: number): Promise<Figure[]> {
  const root = `chrome-extension://${await findExtensionId(bed.context)}`;
  const popup = () => openPage(bed, `${root}/popup.html`, 'li a[href*="/papers/"]');
  const bare = () => openPage(bed, `${root}/manifest.json`, 'pre');
  const figures: Figure[] = [];

  for (const count of [100, 10_000]) {
    const page = await bed.context.newPage();
    await page.goto(`${root}/popup.html`);
    await stockRealistic(page, count);
    await page.close();

    const found = await inRounds(`popup with ${count} saved`, rounds, [
      { name: 'popup', measure: popup },
      { name: 'bare', measure: bare },
      { name: 'popup asleep', measure: () => sleep(bed, root).then(popup) },
      { name: 'bare asleep', measure: () => sleep(bed, root).then(bare) },
    ]);
    for (const when of ['', ' asleep']) {
      const ours = spread(valuesOf(found, `popup${when}`));
      const floor = spread(valuesOf(found, `bare${when}`));
      figures.push(
        toFigure({
          title: `popup to first rows painted, ${count.toLocaleString('en')} saved${when && ', worker stopped'} (an empty page: ${Math.round(floor.median)} ms)`,
          unit: 'ms',
          values: ours,
          budget: BUDGET_MS,
          ratio: ours.median / floor.median,
        }),
      );
    }
  }
  return figures;
}
