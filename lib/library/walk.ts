import type { Incoming } from '../messages/importing.ts';
import { rangeOf } from './befores.ts';
import { applyChange } from './change.ts';
import { type ReadTransaction, seen } from './commit.ts';
import { idsOf } from './job.ts';
import type { Entry } from './schema.ts';
import { type Import, idOf, take } from './take.ts';

/** Entries read at once. */
const BATCH = 2_000;

export interface Visitor {
  /** Told of each paper of an import once, with what becomes of it. */
  visit(before: Entry | undefined, after: Entry): void;
  /** Waited for, a batch at a time: what it made of the papers so far. */
  written?(): Promise<unknown>;
}

/**
 * Goes over all papers laid aside for an import and, in a replacing one, over those that are not in it. Preview and
 * commit are the same walk. A paper that is in the file more than once is told last, with all of it merged.
 */
export async function walk(transaction: ReadTransaction, jobId: string, how: Import, visitor: Visitor): Promise<void> {
  const { visit, written = async () => undefined } = visitor;
  const staged = transaction.objectStore('staged');
  const parts = await staged.getAllKeys(rangeOf(jobId));
  const { ids, repeated } = await readIds(transaction, jobId, parts);
  const known = new Set(await transaction.objectStore('entries').getAllKeys());
  const held = new Map<string, { before: Entry | undefined; items: Incoming[] }>();

  // The next part is read, and the last one written, while this one is worked on: two processes share the work.
  const read = (key?: [string, number]) => {
    const part = key && readPart(transaction, key, known);
    part?.catch(() => undefined);
    return part;
  };
  let part = read(parts[0]);
  let writing: Promise<unknown> = Promise.resolve();
  for (let at = 0; part; at += 1) {
    const { items, found } = await part;
    part = read(parts[at + 1]);
    for (const [place, item] of items.entries()) {
      const before = found[place];
      const id = idOf(item);
      if (!repeated.has(id)) {
        visit(before, take(before, item, how));
        continue;
      }
      const { items: former } = held.get(id) ?? { items: [] };
      held.set(id, { before, items: [...former, item] });
    }
    await writing;
    writing = seen(written());
  }
  await writing;

  for (const { before, items } of held.values()) visit(before, takeAll(before, items, how));
  if (how.mode === 'replace') await visitOthers(transaction, ids, how, { visit, written });
  await written();
}

/**
 * All that a file says of one paper. What it says last is what it says, where it replaces. Otherwise all of it counts:
 * twice, since what is said first may have to be filled in of a paper that is saved only by what is said last.
 */
function takeAll(before: Entry | undefined, items: Incoming[], how: Import): Entry {
  const [first, ...others] = how.mode === 'replace' ? items.slice(-1) : [...items, ...items];
  if (!first) throw new Error('Nothing is said of this paper.');

  let after = take(before, first, how);
  for (const item of others) after = take(after, item, how);
  return after;
}

async function readPart(transaction: ReadTransaction, key: [string, number], known: Set<string>) {
  const items = (await transaction.objectStore('staged').get(key))?.items ?? [];
  return { items, found: await getMany(transaction, items.map(idOf), known) };
}

async function readIds(transaction: ReadTransaction, jobId: string, parts: [string, number][]) {
  const ids = new Set<string>();
  const repeated = new Set<string>();
  const staged = transaction.objectStore('staged');
  const lists = await staged.getAll(rangeOf(idsOf(jobId)));
  const idsAt = new Map(lists.map(({ place, ids: listed }) => [place, listed]));
  for (const key of parts) {
    // An import begun by an older version has no lists.
    const listed = idsAt.get(key[1]) ?? (await staged.get(key))?.items?.map(idOf) ?? [];
    for (const id of listed) {
      if (ids.has(id)) repeated.add(id);
      ids.add(id);
    }
  }
  return { ids, repeated };
}

/** Saved papers that the file does not have leave the list. */
async function visitOthers(
  transaction: ReadTransaction,
  listed: Set<string>,
  { at, now }: Import,
  { visit, written }: Required<Visitor>,
) {
  const saved = await transaction.objectStore('entries').index('savedAt').getAllKeys();
  const others = saved.filter((id) => !listed.has(id));

  for (let from = 0; from < others.length; from += BATCH) {
    const found = await getMany(transaction, others.slice(from, from + BATCH));
    for (const entry of found) if (entry) visit(entry, applyChange(entry, { saved: false }, at, now));
    await written();
  }
}

/** Entries by id; of ids that are not `known` to be there none is asked for. */
function getMany(transaction: ReadTransaction, ids: readonly string[], known?: Set<string>) {
  const entries = transaction.objectStore('entries');
  return Promise.all(ids.map((id) => (known && !known.has(id) ? undefined : entries.get(id))));
}
