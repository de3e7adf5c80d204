import { expect, type Page } from '@playwright/test';
import type { CodeLink } from '../../lib/code/verdict.ts';
import { digestAll } from '../../lib/library/digest.ts';
import { toStored } from '../../lib/library/row.ts';
import { newEntry } from '../../lib/library/schema.ts';
import { ORIGIN } from '../../lib/library/stamp.ts';
import { NOTHING, recountOne } from '../../lib/library/tally.ts';
import { recordOf, savePapers } from './saved-papers.ts';

type Stores = Record<'entries' | 'meta', IDBObjectStore>;

/**
 * Fills the library with `count` saved papers, the highest number newest, in one transaction behind the background's
 * back, its record of itself included: as many messages would take a minute. Pages loaded afterwards show them.
 */
export async function stockLibrary(page: Page, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, place) => {
    const saved = { value: Date.UTC(2026, 0) + place, at: ORIGIN };
    return toStored({ ...newEntry(recordOf(place + 1), ORIGIN), saved });
  });

  // The first paper goes the ordinary way, so that there is a library to fill.
  await savePapers(page, [recordOf(1)]);
  const tally = entries.reduce((sum, entry) => recountOne(sum, undefined, entry), NOTHING);
  const given = { entries, hash: digestAll(entries), tally };
  await inLibrary(page, given, (stores, { entries, hash, tally }) => {
    for (const entry of entries) stores.entries.put(entry);
    const reading = stores.meta.get('library');
    reading.onsuccess = () => {
      const meta = { ...reading.result, rev: reading.result.rev + 1, count: entries.length, hash, tally };
      stores.meta.put(meta, 'library');
    };
  });
}

/** Changes the links stored with a paper behind the background's back, as damage or an attack would. */
export async function tamper(page: Page, id: string, links: CodeLink[]): Promise<void> {
  await inLibrary(page, { id, links }, (stores, given) => {
    const reading = stores.entries.get(given.id);
    reading.onsuccess = () => {
      reading.result.code.links = given.links;
      stores.entries.put(reading.result);
    };
  });
}

/** Empties the database as a crash of the disk would: nothing in it says that there was more. */
export async function loseLibrary(page: Page): Promise<void> {
  await inLibrary(page, null, (stores) => {
    stores.entries.clear();
    stores.meta.clear();
  });
}

/** Papers that are stored, saved ones among them, and how many there are by the library's record of itself. */
export function countLibrary(page: Page): Promise<{ papers: number; saved: number; counted: number }> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('dogear');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['entries', 'meta']);
      const papers = transaction.objectStore('entries').count();
      const saved = transaction.objectStore('entries').index('savedAt').count();
      const meta = transaction.objectStore('meta').get('library');
      transaction.oncomplete = () => {
        opening.result.close();
        resolve({ papers: papers.result, saved: saved.result, counted: meta.result.count });
      };
    };
  })`);
}

/** Resolves in the middle of a long write: a reader of the papers is made to wait for a tenth of a second. */
export async function waitForWriting(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('dogear');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const look = () => {
        const reading = opening.result.transaction('entries').objectStore('entries').getKey('');
        const late = setTimeout(() => {
          reading.onsuccess = null;
          opening.result.close();
          resolve();
        }, 100);
        reading.onsuccess = () => {
          clearTimeout(late);
          setTimeout(look, 5);
        };
      };
      look();
    };
  })`);
}

/** Resolves when the background has written its second copy with that many papers; it does so a moment after a commit. */
export async function waitForCopy(page: Page, count: number): Promise<void> {
  await expect
    .poll(() => page.evaluate('chrome.storage.local.get("library-copies")'))
    .toMatchObject({ 'library-copies': [{ count }] });
}

/** Runs `work` in the extension page, in one transaction over the library; it sees nothing but its arguments. */
async function inLibrary<Given>(page: Page, given: Given, work: (stores: Stores, given: Given) => void) {
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('dogear');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['entries', 'meta'], 'readwrite');
      const stores = Object.fromEntries([...transaction.objectStoreNames].map((name) => [name, transaction.objectStore(name)]));
      (${work})(stores, ${JSON.stringify(given)});
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => { opening.result.close(); resolve(); };
    };
  })`);
}
