import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { codeStatus } from '../lib/code/status.ts';
import { readIslandProps } from '../lib/listing/island.ts';
import type { PaperRecord } from '../lib/messages/protocol.ts';
import { classify } from '../lib/topics/classify.ts';
import { openLibraryPage } from '../tests/chromium/library-page.ts';
import { savePapers } from '../tests/chromium/saved-papers.ts';
import { type Dogear, startSession } from '../tests/chromium/session.ts';
import { stockLibrary } from '../tests/chromium/stock.ts';
import { inventedRecords, LATEST } from '../tests/site/records/records.ts';
import { build } from './build.ts';
import { ROOT } from './run.ts';

/**
 * `npm run screenshots:library`: the popup and the library page with 0, 1, 30 and 10,000 papers, light and dark, wide and
 * narrow, into `screenshots/`; with 30 papers every view of the page.
 */
const FOLDER = path.join(ROOT, 'screenshots');
const COUNTS = [0, 1, 30, 10_000];
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1_280, 480];
const VIEWS = ['library', 'hidden', 'bin', 'transfer', 'settings'];
/** Above this many the papers are put into the database directly. */
const BY_MESSAGE = 30;

/** Papers of the invented site, read as the listing would read them. */
function readPapers(): PaperRecord[] {
  const props = JSON.stringify({ dailyPapers: inventedRecords().day(LATEST, BY_MESSAGE) });
  return [...(readIslandProps(props)?.papers.values() ?? [])].map((read) => {
    const paper = read();
    return { paper, topics: classify(paper), code: codeStatus(paper) };
  });
}

/** What a reader does in a week: a few are read, noted, tagged, hidden and removed. */
async function useLibrary(page: Page, ids: string[]): Promise<void> {
  const change = (place: number, wanted: object) =>
    page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({
        dogear: 'call',
        verb: 'markMany',
        request: { ids: [ids[place]], change: wanted, opId: crypto.randomUUID() },
      })})`,
    );
  await change(0, { status: 'reading', note: 'Compare their table 3 with ours before Friday.' });
  await change(1, { tags: { 'to present': true, kv: true } });
  await change(2, { status: 'read', tags: { kv: true } });
  await change(3, { status: 'read' });
  await change(27, { hidden: true });
  await change(28, { saved: false });
}

async function fill(dogear: Dogear, count: number): Promise<void> {
  const page = await dogear.popup();
  const papers = readPapers();
  if (count > BY_MESSAGE) await stockLibrary(page, count);
  else if (count > 0) await savePapers(page, papers.slice(0, count));
  if (count === BY_MESSAGE) {
    await useLibrary(
      page,
      papers.map(({ paper }) => paper.id),
    );
  }
  await page.close();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

async function shootAll(dogear: Dogear, count: number): Promise<void> {
  const popup = await dogear.popup();
  await popup.setViewportSize({ width: 420, height: 600 });
  for (const theme of THEMES) {
    await popup.emulateMedia({ colorScheme: theme });
    await shoot(popup, `popup-${count}-${theme}`);
  }
  await popup.close();

  for (const view of count === BY_MESSAGE ? VIEWS : VIEWS.slice(0, 1)) {
    const page = await openLibraryPage(dogear, `view=${view}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await shoot(page, `${view}-${count}-${theme}-${width}`);
      }
    }
    await page.close();
  }
}

await mkdir(FOLDER, { recursive: true });
const extension = await build('chrome', 'test');
for (const count of COUNTS) {
  const profile = await mkdtemp(path.join(tmpdir(), 'dogear-'));
  const dogear = await startSession({ extension, profile, site: {}, args: [], dropArgs: [], context: {} });
  try {
    await fill(dogear, count);
    await shootAll(dogear, count);
  } finally {
    await dogear.close();
    await rm(profile, { recursive: true, force: true });
  }
}
