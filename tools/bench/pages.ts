import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findExtensionId } from '../chromium.ts';
import { openBed } from './bed.ts';
import { bringIn, writeFile } from './bring-in.ts';
import { type Figure, toFigure } from './figure.ts';
import { sweep, takeLongest, watchTasks } from './page-tasks.ts';

const ROW = 'li a[href*="/papers/"]';
const FIRST_ROWS_MS = 250;
const TASK_MS = 50;
const PATIENCE_MS = 300_000;

/** What a reader does at the list, by hand and wheel. */
const STEPS: Record<string, (page: Page) => Promise<void>> = {
  typing: async (page) => {
    await page.getByRole('searchbox').first().click();
    await page.keyboard.type('title words 4', { delay: 150 });
  },
  deleting: async (page) => {
    for (let key = 0; key < 13; key += 1) await page.keyboard.press('Backspace', { delay: 100 });
  },
  scrolling: async (page) => {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.mouse.move(width / 2, height * 0.7);
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(30);
    }
  },
};

/**
 * Popup and library page at 100, 10,000 and 100,000 papers, each library in a browser of its own that is filled by an
 * import: how long that takes, how soon rows are there, and the longest tasks while a reader works.
 */
export async function measurePages(folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [100, 10_000, 100_000]) {
    const own = path.join(folder, `pages-${count}`);
    await mkdir(own);
    const file = await writeFile(own, count);
    const bed = await openBed('', own);
    try {
      const root = `chrome-extension://${await findExtensionId(bed.context)}`;
      console.error(`pages: ${count} papers`);
      figures.push(...(await bringIn(bed.context, root, file, count)));
      // The copy is on its way after an import.
      await new Promise((resolve) => setTimeout(resolve, 3_000 + count / 5));

      for (const name of ['popup', 'library']) {
        const view = await bed.context.newPage();
        await view.setViewportSize(name === 'popup' ? { width: 420, height: 600 } : { width: 1280, height: 900 });
        figures.push(...(await work(view, `${root}/${name}.html`, `${name}, ${count.toLocaleString('en')} papers`)));
        await view.close();
      }
    } finally {
      await bed.close();
    }
  }
  return figures;
}

async function work(page: Page, address: string, title: string): Promise<Figure[]> {
  await watchTasks(page);
  const start = performance.now();
  await page.goto(address);
  await page.locator(ROW).first().waitFor({ timeout: PATIENCE_MS });
  const there = performance.now() - start;
  const figures = [
    toFigure({
      title: `${title}: first rows, by the driver`,
      unit: 'ms',
      values: { '': there },
      budget: FIRST_ROWS_MS,
    }),
  ];

  // The whole list comes after its first rows, and the abstracts after the first key of a search.
  await page.waitForTimeout(12_000);
  figures.push(task(`${title}: opening`, await takeLongest(page)));
  await sweep(page);
  await takeLongest(page);
  for (const [name, act] of Object.entries(STEPS)) {
    await act(page);
    await page.waitForTimeout(1_500);
    figures.push(task(`${title}: ${name}`, await takeLongest(page), TASK_MS));
  }
  return figures;
}

function task(title: string, longest: number, budget?: number): Figure {
  return toFigure({ title: `${title}, longest task`, unit: 'ms', values: { '': longest }, ...(budget && { budget }) });
}
