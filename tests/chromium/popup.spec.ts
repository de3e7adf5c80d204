import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { recordOf, savePapers } from './saved-papers.ts';
import { stockLibrary, tamper } from './stock.ts';

const field = (popup: Page) => popup.getByRole('searchbox');
const titles = (popup: Page) => popup.locator('.papers .title');
const rows = (popup: Page) => popup.locator('.papers > li:not(.end)');
const many = (count: number) => Array.from({ length: count }, (_, place) => recordOf(count - place));

test('an empty library says how to start', async ({ dogear }) => {
  const popup = await dogear.popup();
  await expect(popup).toHaveTitle('Dogear');
  await expect(popup.getByRole('heading', { name: 'No saved papers yet' })).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Browse the papers' })).toHaveAttribute(
    'href',
    'https://huggingface.co/papers',
  );
  await expect(popup.getByText('This page is not a listing of papers')).toBeVisible();
});

test('one paper: title, byline, topic, code, count', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, [recordOf(7, { title: 'Attention Is All You Need' })]);

  await expect(titles(popup)).toHaveText('Attention Is All You Need');
  await expect(titles(popup)).toHaveAttribute('href', 'https://huggingface.co/papers/2401.00007');
  await expect(titles(popup)).toHaveAttribute('target', '_blank');
  await expect(popup.locator('.byline')).toContainText('A. Lovelace, Ł. Kaiser +1');
  await expect(popup.locator('time')).toHaveText('Oct 4, 2026');
  await expect(popup.locator('.chip.topic')).toHaveText('Agents');
  await expect(popup.locator('a.chip.code')).toHaveAttribute('href', 'https://github.com/ada/engine');
  await expect(popup.locator('.count')).toHaveText('1 saved paper');
});

test('a thousand papers, newest first, are counted, drawn as they are needed and searched', async ({ dogear }) => {
  const popup = await dogear.popup();
  await stockLibrary(popup, 1_000);
  await popup.reload();

  await expect(popup.locator('.count')).toHaveText('1,000 saved papers');
  await expect(titles(popup).first()).toHaveText('Paper number 1000');
  expect(await rows(popup).count()).toBeLessThan(40);

  // The first fifty come first.
  await expect.poll(() => popup.locator('.scroll').evaluate((list) => list.scrollHeight)).toBeGreaterThan(30_000);
  await popup.locator('.scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
  await expect(titles(popup).first()).toHaveText(/^Paper number (?:4|5)\d\d$/);
  await popup.locator('.scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(titles(popup).last()).toHaveText('Paper number 1');
  expect(await rows(popup).count()).toBeLessThan(40);

  await field(popup).fill('kaiser 512');
  await expect(titles(popup)).toHaveText(['Paper number 512']);
  await expect(popup.locator('.count')).toHaveText('1 of 1,000 saved papers');
});

test('ten thousand papers are counted and searched', async ({ dogear }) => {
  const popup = await dogear.popup();
  await stockLibrary(popup, 10_000);
  await popup.reload();

  const count = popup.locator('.count');
  await expect(count).toHaveText('10,000 saved papers', { timeout: 60_000 });
  await expect(titles(popup).first()).toHaveText('Paper number 10000');
  await field(popup).fill('number 77');
  await expect(count).toHaveText('280 of 10,000 saved papers', { timeout: 60_000 });
});

test('search ignores case and diacritics and marks the words in the title', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, [recordOf(1, { title: 'Gödel Agents' }), recordOf(2, { title: 'Something else' })]);
  await expect(rows(popup)).toHaveCount(2);

  await expect(field(popup)).toBeFocused();
  await popup.keyboard.type('GODEL ag');
  await expect(titles(popup)).toHaveText(['Gödel Agents']);
  await expect(popup.locator('mark')).toHaveText(['Gödel', 'Ag']);

  await field(popup).fill('nowhere');
  await expect(popup.getByText('No saved paper matches “nowhere”')).toBeVisible();
  await popup.locator('.notice').getByRole('button', { name: 'Clear the search' }).click();
  await expect(rows(popup)).toHaveCount(2);
  await expect(field(popup)).toBeFocused();
});

test('Escape clears the search, then closes', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(2));
  await field(popup).fill('number 1');
  await expect(rows(popup)).toHaveCount(1);

  await popup.keyboard.press('Escape');
  await expect(field(popup)).toHaveValue('');
  await expect(rows(popup)).toHaveCount(2);

  const closed = popup.waitForEvent('close');
  await popup.keyboard.press('Escape').catch(() => undefined);
  await closed;
});

test('Undo stands in the place of a removed paper and brings it back there, by keyboard alone', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(5));
  await expect(rows(popup)).toHaveCount(5);

  await popup.getByRole('button', { name: 'Remove “Paper number 3”' }).focus();
  await popup.keyboard.press('Enter');
  await expect(rows(popup).nth(2)).toHaveText(/^Removed: Paper number 3/);
  await expect(popup.locator('.count')).toHaveText('4 saved papers');
  await expect(popup.getByRole('status').filter({ hasText: 'Removed “Paper number 3”' })).toHaveCount(1);
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeFocused();

  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Remove “Paper number 3”' })).toBeFocused();
  await expect(titles(popup)).toHaveText([5, 4, 3, 2, 1].map((number) => `Paper number ${number}`));
  await expect(popup.locator('.count')).toHaveText('5 saved papers');
  await popup.reload();
  await expect(titles(popup).nth(2)).toHaveText('Paper number 3');
});

test('a removed paper leaves the list after ten seconds, not while it is pointed at', async ({ dogear }) => {
  const popup = await dogear.popup();
  await savePapers(popup, many(3));
  await popup.clock.install();
  await popup.reload();

  await popup.getByRole('button', { name: 'Remove “Paper number 2”' }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  await popup.locator('.removed').hover();
  await popup.clock.runFor(11_000);
  await expect(rows(popup)).toHaveCount(3);

  await popup.mouse.move(10, 10);
  await popup.clock.runFor(2_000);
  await expect(titles(popup)).toHaveText(['Paper number 3', 'Paper number 1']);
  await expect(field(popup)).toBeFocused();
});

test('what is saved elsewhere shows at once', async ({ dogear }) => {
  const popup = await dogear.popup();
  const other = await dogear.popup();
  await savePapers(other, many(3));
  await expect(popup.locator('.count')).toHaveText('3 saved papers');
});

test('hostile text stays text, and only https becomes a link', async ({ dogear }) => {
  const popup = await dogear.popup();
  const title = '<img src=x onerror=alert(1)> <b>bold</b> \u202Eesrever';
  await savePapers(popup, [recordOf(1, { title, organization: '"><script>alert(1)</script>' })]);
  await tamper(popup, '2401.00001', [
    { kind: 'repository', href: 'javascript:alert(1)', source: 'page' },
    { kind: 'project', href: 'data:text/html,hello', source: 'page' },
  ]);
  await popup.reload();

  await expect(titles(popup)).toHaveText(title);
  await expect(popup.locator('main img, main b, main script')).toHaveCount(0);
  await expect(popup.locator('.chip.code')).toBeVisible();
  await expect(popup.locator('a.chip.code')).toHaveCount(0);
  expect(
    await popup
      .locator('a')
      .evaluateAll((links) => links.filter((link) => !/^https:/.test((link as HTMLAnchorElement).href))),
  ).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ dogear }) => {
    const popup = await dogear.popup();
    await popup.emulateMedia({ colorScheme });
    await expect(popup.locator('.empty')).toBeVisible();
    expect(await violationsOf(popup)).toEqual([]);

    await savePapers(popup, many(12));
    await popup.getByRole('button', { name: 'Remove “Paper number 11”' }).click();
    await field(popup).fill('number 1');
    await expect(rows(popup)).toHaveCount(4);
    await expect(popup.locator('.removed')).toBeVisible();
    expect(await violationsOf(popup)).toEqual([]);
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  // Axe's own window for frames would be a page of the extension; there are no frames here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
