import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { stopWorker } from '../../tools/chromium.ts';
import { expect, test } from './driver.ts';
import { nav, openLibraryPage, rows, titles, violationsOf } from './library-page.ts';
import { recordOf, savePapers } from './saved-papers.ts';
import { countLibrary, waitForWriting } from './stock.ts';

const FILES: Record<string, string> = {
  'papers.bib':
    '@misc{one, title={First Paper}, author={Lovelace, Ada}, eprint={2401.10001}, archivePrefix={arXiv}}\n\n@misc{two, title={No id}}\n',
  'papers.ris':
    'TY  - JOUR\nTI  - First Paper\nUR  - https://arxiv.org/abs/2401.10001\nER  - \n\nTY  - JOUR\nTI  - No id\nER  - \n',
  'papers.csl.json': JSON.stringify([
    { id: 'a', type: 'article', title: 'First Paper', URL: 'https://arxiv.org/abs/2401.10001' },
    { id: 'b', type: 'article', title: 'No id' },
  ]),
  'papers.csv': 'title,arxiv id\nFirst Paper,2401.10001\nNo id,\n',
  'papers.txt': 'https://arxiv.org/abs/2401.10001\nhep-th/9901001\n',
};

async function importFile(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

const tally = (page: Page, name: string) => page.locator('.tally > div').filter({ hasText: name }).locator('dd');

for (const [name, content] of Object.entries(FILES)) {
  test(`${name}: previewed, taken in, undone`, async ({ dogear }) => {
    const page = await openLibraryPage(dogear, 'view=transfer');
    await savePapers(page, [recordOf(1)]);
    await importFile(page, name, content);
    await expect(tally(page, 'New')).toHaveText('1');
    await expect(tally(page, 'Not readable')).toHaveText('1');
    await expect(page.locator('.broken li')).toHaveText(/^Line \d+: \S/);
    await expect(nav(page, 'Library')).toContainText('1');

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(/^Imported on/)).toBeVisible();
    await expect(nav(page, 'Library')).toContainText('2');
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByText('The import is undone')).toBeVisible();
    await expect(nav(page, 'Library')).toContainText('1');
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the preview and in the summary of an import, ${colorScheme}`, async ({ dogear }) => {
    const page = await openLibraryPage(dogear, 'view=transfer');
    await page.emulateMedia({ colorScheme });
    await savePapers(
      page,
      [1, 2, 3, 4].map((number) => recordOf(number)),
    );
    await importFile(page, 'papers.txt', '2401.10001\nhep-th/9901001\n');
    await page.getByRole('radio', { name: /Replace/ }).check();
    await page.getByRole('checkbox', { name: /from 4 to 1 papers/ }).check();
    await page.locator('.changes summary').click();
    expect(await violationsOf(page), 'preview').toEqual([]);

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(/^Imported on/)).toBeVisible();
    expect(await violationsOf(page), 'summary').toEqual([]);
  });
}

test('a file that is nothing of the kind is refused with a sentence, and nothing changes', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'view=transfer');
  await importFile(page, 'cat.png', 'not a list of papers');
  await expect(page.getByRole('alert')).toContainText('cat.png was not taken.');
});

test('a tab closed and a worker killed in the middle leave the old library or the whole new one', async ({
  dogear,
}) => {
  const side = await openLibraryPage(dogear, 'view=settings');
  await savePapers(side, [recordOf(1), recordOf(2)]);
  const old = { papers: 2, saved: 2, counted: 2 };
  const ids = Array.from({ length: 5_000 }, (_, at) => `2402.${String(at).padStart(5, '0')}`).join('\n');

  const sending = await openLibraryPage(dogear, 'view=transfer');
  await importFile(sending, 'papers.txt', ids);
  await expect(sending.getByText('Laying the papers aside').or(tally(sending, 'New'))).toBeVisible();
  await sending.close();
  expect(await countLibrary(side)).toEqual(old);

  const writing = await openLibraryPage(dogear, 'view=transfer');
  await importFile(writing, 'papers.txt', ids);
  await expect(tally(writing, 'New')).toHaveText('5,000');
  await writing.getByRole('button', { name: 'Import', exact: true }).click();
  await waitForWriting(side);
  await Promise.all([writing.close(), stopWorker(side)]);

  const left = await countLibrary(side);
  expect(left).toEqual(left.papers === 2 ? old : { papers: 5_002, saved: 5_002, counted: 5_002 });
  await side.reload();
  await expect(nav(side, 'Library')).toContainText(left.papers === 2 ? '2' : '5,002');
});

test('replace asks for a word before much of the list leaves it, and Cancel leaves all', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'view=transfer');
  await savePapers(
    page,
    [1, 2, 3, 4].map((number) => recordOf(number)),
  );
  await importFile(page, 'papers.txt', '2401.00001\n');
  await page.getByRole('radio', { name: /Replace/ }).check();
  await expect(tally(page, 'To the Bin')).toHaveText('3');
  const go = page.getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeDisabled();
  await page.getByRole('checkbox', { name: /from 4 to 1 papers/ }).check();
  await expect(go).toBeEnabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Drop a file here, or')).toBeVisible();
  await expect(nav(page, 'Library')).toContainText('4');
});

test('what is exported as Dogear JSON is read again whole: every paper the same', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'view=transfer');
  await savePapers(
    page,
    [1, 2, 3].map((number) => recordOf(number)),
  );
  await expect(nav(page, 'Library')).toContainText('3');
  await page.getByRole('radio', { name: /Dogear JSON/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^dogear-\d{4}-\d\d-\d\d\.json$/);
  const content = await readFile(await download.path(), 'utf8');

  await importFile(page, 'back.json', content);
  await expect(tally(page, 'The same')).toHaveText('3');
  await expect(tally(page, 'Not readable')).toHaveText('0');
  await expect(page.locator('.warning')).toHaveCount(0);
  await expect(page.getByText('There is nothing in it that you do not have.')).toBeVisible();
});

for (const [format, first] of Object.entries({
  BibTeX: '@misc{',
  RIS: 'TY  - ',
  'CSL-JSON': '[',
  CSV: '',
  Markdown: '',
})) {
  test(`chosen papers as ${format}`, async ({ dogear }) => {
    const page = await openLibraryPage(dogear, 'q=number');
    await savePapers(
      page,
      [1, 2, 3].map((number) => recordOf(number)),
    );
    await expect(titles(page)).toHaveCount(3);
    await rows(page).getByRole('checkbox').nth(1).click();
    await page.getByRole('group', { name: 'For the chosen papers' }).getByRole('button', { name: 'Export …' }).click();
    await page.getByRole('radio', { name: format, exact: false }).first().check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    const content = await readFile(await download.path(), 'utf8');
    expect(content.replace(/^\ufeff/, '').startsWith(first)).toBe(true);
    expect(content).toContain('Paper number 2');
    expect(content).not.toContain('Paper number 3');
  });
}
