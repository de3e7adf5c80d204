import { openDB } from 'idb';
import { digestAll } from '../../lib/library/digest.ts';
import { toStored } from '../../lib/library/row.ts';
import type { Entry } from '../../lib/library/schema.ts';
import { NOTHING, recountOne } from '../../lib/library/tally.ts';
import type { Bench } from './library-samples.ts';

/** Puts entries into the database behind the library's back, with a record that counts them. */
export async function stock(bench: Bench, entries: readonly Entry[]): Promise<void> {
  await bench.restart().marks({ ids: [] });
  const db = await openDB('dogear');
  const transaction = db.transaction(['entries', 'meta'], 'readwrite');
  const clear = transaction.objectStore('entries').clear();
  const puts = entries.map((entry) => transaction.objectStore('entries').put(toStored(entry)));
  const tally = entries.reduce((sum, entry) => recountOne(sum, undefined, entry), NOTHING);
  const clock = '000000000-0000-00000000';
  const meta = { rev: 1, device: 'testtest', clock, count: entries.length, hash: digestAll(entries), tally };
  await Promise.all([clear, ...puts, transaction.objectStore('meta').put(meta, 'library'), transaction.done]);
  db.close();
}
