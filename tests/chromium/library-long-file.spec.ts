import { type Exported, exportAs } from '../../lib/transfer/export.ts';
import { stockEntries } from '../../tools/bench/transfer-stock.ts';
import { expect, test } from './driver.ts';
import { openLibraryPage } from './library-page.ts';

async function partsOf({ chunks }: Exported): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}

test('the checksum of a long file is made in a thread of its own, and tells a changed letter', async ({ dogear }) => {
  const page = await openLibraryPage(dogear, 'view=transfer');
  const threads: string[] = [];
  page.on('worker', (worker) => threads.push(worker.url()));
  const whole = await partsOf(await exportAs('dogear', stockEntries(6_000), { now: Date.now() }));
  expect(whole.length).toBeGreaterThan(11_000_000);

  for (const [name, content] of [
    ['whole.json', whole],
    ['changed.json', whole.replace('van Family5', 'van Familie5')],
  ] as const) {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.locator('.tally')).toContainText('6,000', { timeout: 30_000 });
    await expect(page.getByText('The file is not as it was exported')).toHaveCount(name === 'whole.json' ? 0 : 1);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  expect(threads).toHaveLength(2);
  expect(threads.every((url) => url.startsWith('chrome-extension://'))).toBe(true);
});
