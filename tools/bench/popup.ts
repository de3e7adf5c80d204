import type { Page } from '@playwright/test';
import { findExtensionId, stopWorker } from '../chromium.ts';
import type { Bed } from './bed.ts';
import { type Figure, toFigure } from './figure.ts';
import { stockRealistic } from './library.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { spread } from './spread.ts';

const BUDGET_MS = 150;

interface Probe {
  painted: Promise<number>;
}

/** Runs in the popup before its own script. */
function watchRows(): void {
  (globalThis as unknown as Probe).painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('li a[href*="/papers/"]')) return;
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

/** ms from the start of the navigation to the frame with the first rows; `prepare` gets a page of the extension. */
async function openPopup(bed: Bed, root: string, prepare: (side: Page) => Promise<void>): Promise<number> {
  const side = await bed.context.newPage();
  await side.goto(`${root}/manifest.json`);
  await prepare(side);

  const page = await bed.context.newPage();
  await page.addInitScript(watchRows);
  await page.goto(`${root}/popup.html`);
  const time = await page.evaluate(() => (globalThis as unknown as Probe).painted);
  await page.close();
  await side.close();
  return time;
}

/** How soon the popup shows its first rows. Fills the library of this bed: other measurements come first. */
export async function measurePopup(bed: Bed, rounds: number): Promise<Figure[]> {
  const root = `chrome-extension://${await findExtensionId(bed.context)}`;
  const figures: Figure[] = [];

  for (const count of [100, 10_000]) {
    const page = await bed.context.newPage();
    await page.goto(`${root}/popup.html`);
    await stockRealistic(page, count);
    await page.close();

    const found = await inRounds(`popup with ${count} saved`, 2 * rounds, [
      { name: 'awake', measure: () => openPopup(bed, root, async () => {}) },
      { name: 'stopped', measure: () => openPopup(bed, root, stopWorker) },
    ]);
    for (const [name, remark] of [
      ['awake', ''],
      ['stopped', ', worker just stopped'],
    ] as const) {
      figures.push(
        toFigure({
          title: `popup to first rows painted, ${count.toLocaleString('en')} saved${remark}`,
          unit: 'ms',
          values: spread(valuesOf(found, name)),
          budget: BUDGET_MS,
        }),
      );
    }
  }
  return figures;
}
