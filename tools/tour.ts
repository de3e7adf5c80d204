import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Dogear } from '../tests/chromium/session.ts';
import { ROOT } from './run.ts';
import { buttonOn, type CardReport, openListing, readCards } from './tour-page.ts';

const FOLDER = path.join(ROOT, 'screenshots');
const OTHERS = {
  weekly: '/papers/week/2026-W32',
  monthly: '/papers/month/2026-08',
  trending: '/papers/trending',
  search: '/papers?q=language',
};

/** Throws the sentence when what Dogear promises is not so. */
function promise(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

function printCards(cards: readonly CardReport[]): void {
  for (const { title, topic, code, state } of cards) {
    const short = title.length > 58 ? `${title.slice(0, 57)}…` : title;
    console.log(`  ${short.padEnd(58)}  ${topic.padEnd(14)}  ${code.padEnd(28)}  ${state}`);
  }
}

function promiseMarks(listing: string, cards: readonly CardReport[]): void {
  promise(cards.length > 0, `The ${listing} listing shows no cards.`);
  for (const { title, topic, code, sets, state } of cards) {
    promise(sets === 1, `On the ${listing} listing “${title}” carries ${sets} sets of marks instead of one.`);
    promise(state === 'hidden' || (topic !== '' && code !== ''), `On the ${listing} listing “${title}” lacks a badge.`);
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `tour-${name}.png`) });
}

/** Saves the first two papers and hides the third, as a reader would, and returns the titles. */
async function decide(page: Page): Promise<{ saved: string[]; hidden: string }> {
  const [first, second, third] = await readCards(page);
  if (!first || !second || !third) throw new Error('The daily listing shows fewer than three cards.');

  for (const index of [0, 1]) {
    await buttonOn(page, index, 'Save').click();
    await page.locator('article').nth(index).locator('[aria-pressed="true"]').waitFor();
  }
  await buttonOn(page, 2, 'Hide').click();
  await buttonOn(page, 2, 'Undo').waitFor();
  return { saved: [first.title, second.title], hidden: third.title };
}

function promiseStates(when: string, cards: readonly CardReport[]): void {
  const states = cards.slice(0, 4).map(({ state }) => state);
  promise(states.join() === 'saved,saved,hidden,open', `${when} the first cards are ${states.join(', ')}.`);
}

/** The toolbar popup itself, not a copy of it in a tab. */
async function readPopup(dogear: Dogear): Promise<string[]> {
  const evaluate = await dogear.realPopup();
  const titles = `[...document.querySelectorAll('li a[href*="/papers/"]')].map((link) => link.textContent)`;
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
    const found = JSON.parse(String(await evaluate(`JSON.stringify(${titles})`))) as string[];
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}

/** What a reader would do in the first five minutes, each step checked. Throws one sentence at the first surprise. */
export async function tour(dogear: Dogear): Promise<void> {
  const { page } = dogear;

  const cards = await openListing(page, '/papers');
  console.log(`Today's papers, ${cards.length} cards:`);
  printCards(cards);
  promiseMarks('daily', cards);

  const { saved, hidden } = await decide(page);
  console.log(`\nSaved “${saved.join('” and “')}”, hid “${hidden}”.`);
  promiseStates('After two saves and one hide', await readCards(page));
  await shoot(page, 'daily');

  const listed = await readPopup(dogear);
  console.log(`\nThe popup lists:\n${listed.map((title) => `  ${title}`).join('\n')}`);
  promise(
    listed.toSorted().join('\n') === saved.toSorted().join('\n'),
    'The popup does not list the two saved papers.',
  );

  const popup = await dogear.popup();
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.locator('li').first().waitFor();
  await shoot(popup, 'popup');
  await popup.close();

  promiseStates('After a reload', await openListing(page, '/papers'));
  console.log('\nA reload keeps all three.');

  for (const [name, address] of Object.entries(OTHERS)) {
    const others = await openListing(page, address);
    promiseMarks(name, others);
    await shoot(page, name);
    console.log(`The ${name} listing: ${others.length} cards, each with its marks.`);
  }

  const asked = [...dogear.leaked, ...dogear.ours];
  promise(asked.length === 0, `Something was asked for that should not be: ${asked.join(', ')}.`);
  promise(dogear.errors.length === 0, `An error went uncaught: ${dogear.errors.join('; ')}.`);
  console.log('No other host was asked for anything, and Dogear itself asked nobody.');
}
