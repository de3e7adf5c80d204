import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { recordOf, savePapers } from './saved-papers.ts';

const field = (popup: Page) => popup.getByRole('searchbox');
const rows = (popup: Page) => popup.locator('.papers > li:not(.end)');
const removeButton = (popup: Page, number: number) =>
  popup.getByRole('button', { name: `Remove “Paper number ${number}”` });
const many = (count: number) => Array.from({ length: count }, (_, place) => recordOf(count - place));

test('a removed row that a search leaves out and brings back takes no focus, and its time goes on meanwhile', async ({
  dogear,
}) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await popup.clock.install();
  await popup.reload();
  await removeButton(popup, 2).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeFocused();
  await popup.mouse.move(10, 10);

  await field(popup).fill('number 3');
  await expect(rows(popup)).toHaveCount(1);
  await field(popup).fill('');
  await expect(rows(popup)).toHaveCount(3);
  await expect(field(popup)).toBeFocused();

  await field(popup).fill('number 3');
  await popup.clock.runFor(11_000);
  await field(popup).fill('');
  await expect(rows(popup)).toHaveCount(2);
  await expect(field(popup)).toBeFocused();
});

test('a reader who has gone on to search when a removal is answered is left there', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await removeButton(popup, 2).evaluate((button) => (button as HTMLElement).click());
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(field(popup)).toBeFocused();
});

test('after Undo by keyboard the focus is on Remove, not lost', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await removeButton(popup, 2).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(removeButton(popup, 2)).toBeFocused();
});

test('a paper taken off the list elsewhere leaves the focus with its neighbour', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await removeButton(popup, 2).focus();
  await popup.evaluate(async () => {
    // The page's own API; this file's types are those of Node and the DOM.
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<void> } };
    };
    const request = { id: '2401.00002', change: { saved: false }, opId: crypto.randomUUID() };
    await chrome.runtime.sendMessage({ dogear: 'call', verb: 'mark', request });
  });
  await expect(rows(popup)).toHaveCount(2);
  await expect(popup.getByRole('link', { name: 'Paper number 1' })).toBeFocused();
});

test('the same failure twice is said twice: a live region does not repeat an unchanged text', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(1));
  await popup.addInitScript(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Record<string, unknown> } }).chrome;
    const send = runtime.sendMessage as (message: { verb?: string }, ...rest: unknown[]) => unknown;
    runtime.sendMessage = (message: { verb?: string }, ...rest: unknown[]) =>
      send.call(runtime, message.verb === 'markMany' ? { ...message, request: null } : message, ...rest);
  });
  await popup.reload();

  const sentence = popup.locator('.outcome span');
  await removeButton(popup, 1).click();
  await expect(sentence).toHaveText('Not removed. Try again');
  const first = await sentence.elementHandle();
  await removeButton(popup, 1).click();
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(sentence).toHaveText('Not removed. Try again');
});

test('a begun note that is shown when the popup opens again leaves the keyboard to the search', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await popup.getByRole('button', { name: 'Note', exact: true }).nth(1).click();
  await popup.keyboard.type('half a thought');
  await popup.reload();
  await expect(popup.locator('textarea')).toHaveValue('half a thought');
  await expect(field(popup)).toBeFocused();
});

test('a tag that is taken off leaves the keyboard in the field for the next one', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('t');
  await popup.keyboard.type('thesis');
  await popup.keyboard.press('Enter');
  const tags = popup.locator('.editor .chip.tag');
  await expect(tags).toHaveText('thesis');
  await tags.focus();
  await popup.keyboard.press('Enter');
  await expect(tags).toHaveCount(0);
  await popup.keyboard.type('proof');
  await popup.keyboard.press('Enter');
  await expect(tags).toHaveText('proof');
});

test('the Undo of the line below gives the keyboard back to the list when it has done its work', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('2');
  await popup.locator('.outcome').getByRole('button', { name: 'Undo' }).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('link', { name: 'Paper number 3' })).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('link', { name: 'Paper number 2' })).toBeFocused();
});
