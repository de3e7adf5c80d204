import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { type Bench, sampleId, saveMany, setUp } from './library-samples.ts';

/** Does to the files what browsers do to them without a word. */
export const damages = {
  async 'an empty database'() {
    globalThis.indexedDB = new IDBFactory();
  },
  async 'a shorter one'() {
    const db = await openDB('dogear');
    await db.delete('entries', sampleId(3));
    db.close();
  },
  async 'another library of the same size'() {
    const db = await openDB('dogear');
    const meta = await db.get('meta', 'library');
    await db.put('meta', { ...meta, hash: meta.hash ^ 1 }, 'library');
    db.close();
  },
};

export type Damage = keyof typeof damages;

/** A library of ten papers whose background wakes after the damage. */
export async function damaged(name: Damage): Promise<Bench> {
  const bench = setUp();
  await saveMany(bench, 10);
  await damages[name]();
  return { ...bench, library: bench.restart() };
}
