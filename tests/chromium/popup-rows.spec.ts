import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { recordOf, savePapers } from './saved-papers.ts';

const field = (popup: Page) => popup.getByRole('searchbox');
const rows = (popup: Page) => popup.locator('.papers > li:not(.end)');
const row = (popup: Page, number: number) => rows(popup).filter({ hasText: `Paper number ${number}` });
const status = (popup: Page, number: number) => row(popup, number).getByRole('combobox');
const segment = (popup: Page, name: string) => popup.getByRole('radio', { name: new RegExp(`^${name}`) });
const many = (count: number) => Array.from({ length: count }, (_, place) => recordOf(count - place));

test('segments show the papers of one status, with live counts', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await status(popup, 2).selectOption('reading');
  await expect(popup.locator('.segments')).toHaveText(/To read\s*2\s*Reading\s*1\s*Read\s*0\s*All\s*3/);

  await field(popup).fill('number 3');
  await expect(popup.locator('.segments')).toHaveText(/To read\s*1\s*Reading\s*0\s*Read\s*0\s*All\s*1/);
  await field(popup).fill('');

  await segment(popup, 'Reading').check({ force: true });
  await expect(rows(popup)).toHaveText([/Paper number 2/]);
  await segment(popup, 'Read ?\\d').check({ force: true });
  await expect(popup.getByText('No saved paper stands under “Read”')).toBeVisible();

  await popup.reload();
  await expect(segment(popup, 'Read ?\\d')).toBeChecked();
});

test('by keyboard alone: down into the list, status, tag and note, and back to the search', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);

  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await expect(row(popup, 2).locator('.title')).toBeFocused();
  await popup.keyboard.press('3');
  await expect(status(popup, 2)).toHaveValue('read');

  await popup.keyboard.press('t');
  await popup.keyboard.type('to cite');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('Escape');
  await expect(row(popup, 2).locator('.chip.tag')).toHaveText('to cite');
  await expect(row(popup, 2).locator('.title')).toBeFocused();

  await popup.keyboard.press('n');
  await popup.keyboard.type('Read the proof again');
  await popup.keyboard.press('Control+Enter');
  await expect(row(popup, 2).locator('.first-line')).toHaveText('Read the proof again');

  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowUp');
  await expect(field(popup)).toBeFocused();
  await popup.reload();
  await expect(row(popup, 2).locator('.first-line')).toHaveText('Read the proof again');
});

test('in a segment, rows are sorted out one after another: the next one takes the keyboard', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await expect(rows(popup)).toHaveCount(3);
  await segment(popup, 'To read').check({ force: true });
  await field(popup).focus();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('3');
  await expect(row(popup, 2).locator('.title')).toBeFocused();
  await popup.keyboard.press('3');
  await expect(row(popup, 1).locator('.title')).toBeFocused();
  await popup.keyboard.press('u');
  await expect(rows(popup)).toHaveCount(2);
});

test('words of the abstract are found', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, [recordOf(2, { abstract: 'We tame the lambda calculus.' }), recordOf(1)]);
  await field(popup).fill('lambda');
  await expect(rows(popup)).toHaveText([/Paper number 2/]);
});

test('what was done can be undone from the line that tells of it', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(2));
  await status(popup, 1).selectOption('read');
  await expect(popup.locator('.outcome')).toContainText('Read: “Paper number 1”');
  await popup.locator('.outcome').getByRole('button', { name: 'Undo' }).click();
  await expect(status(popup, 1)).toHaveValue('to read');
});

test('a search and a note that were begun are still there when the popup is opened again', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await field(popup).fill('number 2');
  await expect(rows(popup)).toHaveCount(1);
  await row(popup, 2).getByRole('button', { name: 'Note', exact: true }).click();
  await popup.keyboard.type('half a thou');
  await popup.close();

  const again = await dogear.popup();
  await expect(field(again)).toHaveValue('number 2');
  await expect(again.locator('textarea')).toHaveValue('half a thou');
  await again.getByRole('button', { name: 'Discard' }).click();
  await again.reload();
  await expect(rows(again)).toHaveCount(1);
  await expect(again.locator('textarea')).toHaveCount(0);
});

test('operators narrow, wrong ones are explained and searched as text', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await status(popup, 3).selectOption('reading');
  await field(popup).fill('status:reading');
  await expect(rows(popup)).toHaveText([/Paper number 3/]);
  await field(popup).fill('-status:reading');
  await expect(rows(popup)).toHaveCount(2);

  await field(popup).fill('statsu:reading');
  await expect(popup.locator('.problems')).toHaveText(
    '“statsu:” is no operator, so it is searched as text. “status:” is one',
  );
  await field(popup).fill('year:soon');
  await expect(popup.locator('.problems')).toContainText('is left out');
});

test('? lists the keys, and Escape closes the list only', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(1));
  await expect(rows(popup)).toHaveCount(1);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('?');
  await expect(popup.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toHaveCount(0);
  await expect(rows(popup)).toHaveCount(1);
  await popup.getByRole('button', { name: 'Keys' }).click();
  await expect(popup.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('citation and link are copied', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(1));
  await popup.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => Object.assign(window, { copied: text }),
    });
  });
  const copied = () => popup.evaluate(() => (window as unknown as { copied?: string }).copied);
  await row(popup, 1).getByRole('button', { name: 'Copy citation' }).click();
  await expect.poll(copied).toContain('Paper number 1. arXiv:2401.00001. https://arxiv.org/abs/2401.00001');
  await row(popup, 1).getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copied).toBe('https://arxiv.org/abs/2401.00001');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in rows, editors and help, ${colorScheme}`, async ({ dogear }) => {
    const popup = await dogear.popup();
    await popup.emulateMedia({ colorScheme });
    await savePapers(popup, many(3));
    await row(popup, 2).getByRole('button', { name: 'Tags', exact: true }).click();
    await popup.keyboard.type('later');
    await popup.keyboard.press('Enter');
    await expect(row(popup, 2).locator('.chip.tag')).toHaveCount(2);
    await field(popup).fill('foo:later');
    await field(popup).fill('later');
    expect(await violationsOf(popup)).toEqual([]);

    await row(popup, 2).getByRole('button', { name: 'Note', exact: true }).click();
    expect(await violationsOf(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('?');
    await expect(popup.getByRole('dialog')).toBeVisible();
    expect(await violationsOf(popup)).toEqual([]);
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
