import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBed } from './bed.ts';
import { measureClick } from './click.ts';
import { measureCost } from './cost.ts';
import { type Figure, toTable } from './figure.ts';
import { describeMachine, readLoad } from './machine.ts';
import { measurePages } from './pages.ts';
import { measurePopup } from './popup.ts';
import { measureScript } from './script.ts';
import { measureShelf } from './shelf.ts';
import { measureShift } from './shift.ts';
import { measureSize } from './size.ts';

/**
 * `npm run bench`: what Dogear costs a page and its reader, against a build with an empty content script. Prints a
 * Markdown table of each part as soon as it is measured; a figure beyond its budget is marked there and is no failure,
 * since times depend on the machine.
 */
const { values } = parseArgs({
  options: {
    /** Fewer rounds. */
    quick: { type: 'boolean', default: false },
    /** Only these, in place of all: size, script, cost, shift, click, popup, shelf, pages. */
    only: { type: 'string', multiple: true },
  },
});

const rounds = values.quick ? 2 : 5;
const loadBefore = readLoad();
const folder = await mkdtemp(path.join(tmpdir(), 'dogear-bench-'));

async function measureAll(): Promise<void> {
  const dogear = await openBed('', folder);
  const control = await openBed('control', folder);
  const test = await openBed('test', folder);

  const parts: Record<string, () => Promise<Figure[]>> = {
    size: () => measureSize(dogear.extension),
    script: () => measureScript(dogear, control, rounds),
    cost: () => measureCost(dogear, control, rounds),
    shift: () => measureShift(dogear, control, rounds),
    click: () => measureClick(test),
    popup: () => measurePopup(dogear, rounds),
    shelf: () => measureShelf(dogear),
    pages: () => measurePages(folder),
  };

  try {
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && !values.only.includes(name)) continue;
      try {
        const part = await measure();
        figures.push(...part);
        console.log(`${toTable(part)}\n`);
      } catch (error) {
        // The others are still worth their time.
        console.error(`${name} could not be measured:`, error);
        process.exitCode = 1;
      }
    }
    const over = figures.filter(({ isOver }) => isOver).length;
    const verdict = over === 0 ? 'All within budget.' : `${over} OVER budget.`;
    const machine = describeMachine(dogear.context, loadBefore);
    console.log(`${verdict} ${rounds} rounds. ${machine}`);
  } finally {
    for (const bed of [dogear, control, test]) await bed.close();
  }
}

try {
  await measureAll();
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
