import type { Page } from '@playwright/test';
import { stockLibrary } from '../../tests/chromium/stock.ts';
import { stopWorker } from '../chromium.ts';

/** As long as abstracts are on average; the popup does not show them, but the database reads over them. */
const ABSTRACT = 'We present a method that reads long abstracts and measure what they cost. '.repeat(18);

interface Extension {
  chrome: { storage: { local: { get(key: string): Promise<Record<string, { count: number }[] | undefined>> } } };
}

/**
 * Fills the library with `count` saved papers whose records are as long as real ones, and waits until the background
 * has found them and written its copy. `page` is the popup.
 */
export async function stockRealistic(page: Page, count: number): Promise<void> {
  await stockLibrary(page, count);
  await page.evaluate(lengthen, ABSTRACT);

  await stopWorker(page);
  await page.reload();
  await page.waitForFunction(
    async (expected) => {
      const { chrome } = globalThis as unknown as Extension;
      const { 'library-copies': copies } = await chrome.storage.local.get('library-copies');
      return copies?.[0]?.count === expected;
    },
    count,
    { polling: 500 },
  );
}

/** Runs in the page: gives every entry an abstract. */
function lengthen(abstract: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dogear');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('entries', 'readwrite');
      const entries = transaction.objectStore('entries');
      const reading = entries.getAll();
      reading.onsuccess = () => {
        for (const entry of reading.result) {
          entry.paper.abstract = abstract;
          entries.put(entry);
        }
      };
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
