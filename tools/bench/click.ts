import type { Page } from '@playwright/test';
import { findExtensionId, stopWorker } from '../chromium.ts';
import { addressOf, type Bed, siteWith } from './bed.ts';
import { DAILY } from './cost.ts';
import { type Figure, toFigure } from './figure.ts';
import { percentile } from './spread.ts';

const CLICKS = 20;
const WARM_MS = 50;
const COLD_MS = 200;
/** After a scroll and between two clicks: a reader is not faster, and the page has drawn what came into sight by then. */
const REST_MS = 300;

interface Probe {
  painted: Promise<number>;
}

/** Gets ready to time the next click: from the mouse button's release to the frame that shows the new state. */
function watchCard(page: Page, index: number): Promise<void> {
  return page.evaluate((at) => {
    const root = document.querySelectorAll('dogear-marks')[at]?.shadowRoot;
    if (!root) throw new Error('The marks of the card cannot be looked into.');

    const painted = new Promise<number>((resolve) => {
      let released = Number.NaN;
      let hasChanged = false;
      window.addEventListener('click', (event) => (released = event.timeStamp), { capture: true, once: true });
      const observer = new MutationObserver(() => (hasChanged = true));
      observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['aria-pressed'] });

      // A message sent at the start of a frame comes after all of it, painting included.
      const { port1, port2 } = new MessageChannel();
      const tick = () => {
        port2.postMessage(null);
        if (!hasChanged) requestAnimationFrame(tick);
      };
      port1.onmessage = () => hasChanged && resolve(performance.now() - released);
      requestAnimationFrame(tick);
    });
    (globalThis as unknown as Probe).painted = painted;
  }, index);
}

async function clickSave(page: Page, index: number, prepare: () => Promise<void>): Promise<number> {
  const button = page.locator('dogear-marks').nth(index).getByRole('button', { name: 'Save', exact: true });
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(REST_MS);
  const box = await button.boundingBox();
  if (!box) throw new Error(`The Save button of card ${index} has no place on the page.`);

  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await watchCard(page, index);
  await prepare();
  await page.mouse.down();
  await page.mouse.up();
  const time = await page.evaluate(() => (globalThis as unknown as Probe).painted);
  await page.waitForTimeout(REST_MS);
  return time;
}

/** How soon a click on Save shows, with the worker awake and just stopped. Needs the build with open roots. */
export async function measureClick(test: Bed): Promise<Figure[]> {
  test.use(await siteWith({ hydrationMode: 'clean', cards: 105 }));
  // A page of the extension without a script: the worker is stopped from there, and the listing stays in front.
  const side = await test.context.newPage();
  await side.goto(`chrome-extension://${await findExtensionId(test.context)}/manifest.json`);
  const page = await test.openTab();
  await page.goto(addressOf(DAILY));
  await page.locator('dogear-marks').nth(CLICKS).waitFor({ state: 'attached' });

  const take = async (first: number, prepare: () => Promise<void>) => {
    const times: number[] = [];
    for (let index = first; index < first + CLICKS; index += 1) times.push(await clickSave(page, index, prepare));
    return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  };
  console.error('clicks');
  await clickSave(page, 0, async () => {});
  const warm = await take(1, async () => {});
  const cold = await take(1 + CLICKS, () => stopWorker(side));

  await page.close();
  await side.close();
  return [
    toFigure({ title: `click on Save to painted state, ${CLICKS} clicks`, unit: 'ms', values: warm, budget: WARM_MS }),
    toFigure({ title: 'the same with the worker just stopped', unit: 'ms', values: cold, budget: COLD_MS }),
  ];
}
