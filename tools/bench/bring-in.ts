import { open } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { exportAs } from '../../lib/transfer/export.ts';
import { type Figure, toFigure } from './figure.ts';
import { sweep, takeLongest, watchTasks } from './page-tasks.ts';
import { stockEntries } from './transfer-stock.ts';

const PATIENCE_MS = 300_000;
const WAIT_MS = 30_000;

/** Writes a Dogear file of that many papers, as long as real ones, and answers where it is. */
export async function writeFile(folder: string, count: number): Promise<string> {
  const { fileName, chunks } = await exportAs('dogear', stockEntries(count), { now: Date.now() });
  const name = path.join(folder, `${count}-${fileName}`);
  const file = await open(name, 'w');
  for await (const chunk of chunks) await file.write(chunk);
  await file.close();
  return name;
}

/**
 * A file brought in by the library page, from the choice of it to the summary, without the time in which the reader looks
 * at the preview. `root`: of the extension.
 */
export async function bringIn(context: BrowserContext, root: string, file: string, count: number): Promise<Figure[]> {
  const other = await context.newPage();
  await other.goto(`${root}/manifest.json`);
  const control = await timeControl(other, file);
  await other.close();

  const page = await context.newPage();
  await watchTasks(page);
  await page.goto(`${root}/library.html#view=transfer`);
  await sweep(page);
  await takeLongest(page);

  const chosen = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  const tally = page.locator('.tally dd').first();
  await tally.filter({ hasText: count.toLocaleString('en') }).waitFor({ timeout: PATIENCE_MS });
  const read = performance.now();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/^Imported on/).waitFor({ timeout: PATIENCE_MS });
  const written = performance.now();

  const values = { 'read and compared': read - chosen, written: written - read };
  const all = written - chosen;
  const title = `import of ${count.toLocaleString('en')} papers in the library page`;
  const longest = await takeLongest(page);
  await page.close();
  return [
    toFigure({ title, unit: 'ms', values, judged: all, budget: WAIT_MS, ratio: all / control }),
    toFigure({ title: `${title}: longest task`, unit: 'ms', values: { '': longest } }),
  ];
}

/** The same file parsed at once and put into a scratch store without indexes: the least that any import does. In ms. */
async function timeControl(page: Page, file: string): Promise<number> {
  const chooser = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
  await chooser.setInputFiles(file);
  return chooser.evaluate(async (input) => {
    const start = performance.now();
    const { entries } = JSON.parse((await input.files?.[0]?.text()) ?? '{}') as { entries: unknown[] };
    const opening = indexedDB.open('scratch');
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction('entries', 'readwrite', { durability: 'strict' });
    for (const entry of entries) transaction.objectStore('entries').put(entry);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    const time = performance.now() - start;
    opening.result.close();
    indexedDB.deleteDatabase('scratch');
    return time;
  });
}
