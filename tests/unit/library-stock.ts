import { openDB } from 'idb';
import { digestAll } from '../../lib/library/digest.ts';
import type { Entry } from '../../lib/library/schema.ts';
import type { Bench } from './library-samples.ts';

/**
 * Puts entries into the database behind the library's back, with a record that counts them and no rows: as version 1
 * left it. The library makes the rows when it is opened the next time.
 */
export async function stock(bench: Bench, entries: readonly Entry[]): Promise<void> {
  await bench.restart().marks({ ids: [] });
  const db = await openDB('dogear');
  const transaction = db.transaction(['entries', 'meta', 'rows'], 'readwrite');
  const clear = [transaction.objectStore('entries').clear(), transaction.objectStore('rows').clear()];
  const puts = entries.map((entry) => transaction.objectStore('entries').put(entry));
  const clock = '000000000-0000-00000000';
  const meta = { rev: 1, device: 'testtest', clock, count: entries.length, hash: digestAll(entries) };
  await Promise.all([...clear, ...puts, transaction.objectStore('meta').put(meta, 'library'), transaction.done]);
  db.close();
}
