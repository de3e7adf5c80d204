import { openDB } from 'idb';
import { type StoredEntry, toEntry } from '../../lib/library/row.ts';
import type { Entry } from '../../lib/library/schema.ts';
import type { ImportMode, Incoming } from '../../lib/messages/importing.ts';
import { type Bench, sampleRecord, setUp } from './library-samples.ts';

let jobs = 0;

/** A paper of a file without stamps. */
export function plain(id: string, parts: Partial<Extract<Incoming, { kind: 'plain' }>> = {}): Incoming {
  return { kind: 'plain', paper: sampleRecord(id).paper, savedAt: null, ...parts };
}

export function stamped(entry: Entry): Incoming {
  return { kind: 'entry', entry };
}

/** Lays the papers aside in parts of `size`. */
export async function lay({ library }: Bench, items: Incoming[], size = 2_000): Promise<string> {
  const { jobId } = await library.importBegin({});
  for (let from = 0; from < items.length; from += size)
    await library.importChunk({ jobId, place: from / size, items: items.slice(from, from + size) });
  return jobId;
}

/** A whole import, whose preview has to tell what the commit then does. */
export async function bringIn(bench: Bench, items: Incoming[], mode: ImportMode = 'merge', size?: number) {
  const jobId = await lay(bench, items, size);
  const preview = await bench.library.importPreview({ jobId, mode, limit: 100 });
  jobs += 1;
  const done = await bench.library.importCommit({ jobId, mode, opId: `operation-import-${jobs}`, isConfirmed: true });

  const { total } = await bench.library.list({ limit: 0 });
  if (JSON.stringify([preview.counts, preview.savedAfter]) !== JSON.stringify([done.counts, total]))
    throw new Error(`The preview promised ${JSON.stringify(preview)}, the commit did ${JSON.stringify(done)}.`);
  return { preview, ...done };
}

/** All that is stored, by id. */
export async function readEntries(): Promise<Entry[]> {
  const db = await openDB('dogear');
  const entries = (await db.getAll('entries')) as StoredEntry[];
  db.close();
  return entries.map(toEntry);
}

/** What another library holds after `work`; the own one is untouched and in use again. */
export async function entriesOf(work: (bench: Bench) => Promise<unknown>): Promise<Entry[]> {
  const own = globalThis.indexedDB;
  const other = setUp();
  try {
    await work(other);
    await other.library.flush();
    return await readEntries();
  } finally {
    globalThis.indexedDB = own;
  }
}
