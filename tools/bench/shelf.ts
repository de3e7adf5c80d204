import path from 'node:path';
import { build } from 'vite';
import { findExtensionId } from '../chromium.ts';
import { ROOT } from '../run.ts';
import type { Bed } from './bed.ts';
import { type Figure, toFigure } from './figure.ts';
import { changeMany, importAll, prepare, readAll } from './shelf-page.ts';

/** What each figure may take, in ms. */
const BUDGETS: Record<string, number> = {
  'first 50 by reader': 250,
  'first 50 by message': 250,
  'all rows by reader: longest task': 50,
  'abstracts by reader: longest task': 50,
};

const IMPORT_MS = 30_000;

/** The reading list as extension pages use it, at 100, 10,000 and 100,000 papers, which are brought in by an import. */
export async function measureShelf(bed: Bed): Promise<Figure[]> {
  const root = `chrome-extension://${await findExtensionId(bed.context)}`;
  const reader = await bundleReader();
  const figures: Figure[] = [];

  for (const count of [100, 10_000, 100_000]) {
    const page = await bed.context.newPage();
    await page.goto(`${root}/manifest.json`);
    await page.evaluate(`(${prepare.toString()})(); ${reader}; globalThis.Reader = Reader;`);
    console.error(`reading list: ${count}`);

    const importing = await page.evaluate(importAll, count);
    const sum = (importing.chunks ?? 0) + (importing.preview ?? 0) + (importing.commit ?? 0);
    const steps = {
      title: `import of ${count}`,
      unit: 'ms',
      values: importing,
      judged: sum,
      budget: IMPORT_MS,
    } as const;
    figures.push(toFigure(steps));

    // The copy is on its way after an import.
    await page.waitForTimeout(2_000 + count / 5);
    const found = { ...(await page.evaluate(readAll)), ...(await page.evaluate(changeMany, Math.min(count, 1_000))) };
    for (const [name, value] of Object.entries(found)) {
      const budget = BUDGETS[name];
      const unit = name === 'rows' || name === 'abstracts' ? '' : 'ms';
      figures.push(toFigure({ title: `${name}, ${count}`, unit, values: { '': value }, ...(budget && { budget }) }));
    }
    await page.close();
  }
  return figures;
}

/** The reader as a script, as the pages that use it would load it. */
async function bundleReader(): Promise<string> {
  const entry = path.join(ROOT, 'lib/library/reader.ts');
  const lib = { entry, name: 'Reader', formats: ['iife' as const], fileName: 'reader' };
  const built = await build({ configFile: false, logLevel: 'error', build: { lib, write: false } });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('The reader was not built.');
  return chunk.code;
}
