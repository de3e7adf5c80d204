import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { CopyStorage } from '../../lib/library/copy-storage.ts';
import { createLibrary, type Library } from '../../lib/library/library.ts';
import type { MarkRequest, PaperRecord } from '../../lib/messages/protocol.ts';
import type { MarkChange } from '../../lib/paper/mark.ts';

/** 2026-01-01, where the tests' clock begins. */
export const START = Date.UTC(2026, 0, 1);

export function sampleRecord(
  id: string,
  title = `Paper ${id}`,
  abstract: string | null = 'We present it.',
): PaperRecord {
  return {
    paper: {
      id,
      title,
      abstract,
      authors: ['Ada Lovelace'],
      authorCount: 1,
      organization: null,
      publishedOn: '2026-01-01',
      votes: 3,
      comments: 0,
      repository: null,
      stars: null,
      projectPage: null,
      keywords: [],
      source: 'island',
    },
    topics: [{ id: 'other', badge: 'Other', name: 'Other', confidence: 0, evidence: [] }],
    code: { status: 'none', soon: false, stars: null, links: [], evidence: [] },
  };
}

export function sampleId(number: number): string {
  return `2601.${String(number).padStart(5, '0')}`;
}

let operations = 0;

/** A request with an operation id of its own. */
export function change(
  id: string,
  wanted: MarkChange,
  record: PaperRecord | undefined = sampleRecord(id),
): MarkRequest {
  operations += 1;
  return { id, record, change: wanted, opId: `operation-${operations}` };
}

/** `storage.local` as a map; what goes in and out is copied through JSON, as Chromium does. */
export function mapStorage(isPrivate = true): CopyStorage & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    isPrivate: Promise.resolve(isPrivate),
    get: async (keys) =>
      Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, structuredClone(items.get(key))])),
    async set(values) {
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.parse(JSON.stringify(value)));
    },
  };
}

export interface Bench {
  storage: ReturnType<typeof mapStorage>;
  revs: number[];
  /** The tests' clock: moves only when told to. */
  time: { now: number };
  /** Whether the reader lets Hugging Face be asked. */
  may: { ask: boolean };
  library: Library;
  /** What a stopped and woken background has: the same files, nothing in memory. */
  restart(): Library;
}

/** A fresh database and storage with a library on them. */
export function setUp(isPrivate = true): Bench {
  globalThis.indexedDB = new IDBFactory();
  const storage = mapStorage(isPrivate);
  const revs: number[] = [];
  const time = { now: START };
  const may = { ask: true };
  const restart = () =>
    createLibrary({ storage, onCommit: (rev) => revs.push(rev), mayAsk: async () => may.ask, now: () => time.now });
  return { storage, revs, time, may, restart, library: restart() };
}

/** Saves papers 0 to n - 1, a second apart, and waits for the copy. */
export async function saveMany({ library, time }: Bench, number: number): Promise<void> {
  for (let at = 0; at < number; at += 1) {
    time.now += 1_000;
    await library.mark(change(sampleId(at), { saved: true, note: `note ${at}` }));
  }
  await library.flush();
}
