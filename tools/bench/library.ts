import type { Page } from '@playwright/test';
import { stockLibrary } from '../../tests/chromium/stock.ts';

/** As long as abstracts are on average; the popup does not show them, but the database reads over them. */
const ABSTRACT = 'We present a method that reads long abstracts and measure what they cost. '.repeat(18);

/** Fills the library with `count` saved papers whose records are as long as real ones. */
export async function stockRealistic(page: Page, count: number): Promise<void> {
  await stockLibrary(page, count);
  await page.evaluate(
    (abstract) =>
      new Promise<void>((resolve, reject) => {
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
      }),
    ABSTRACT,
  );
}
