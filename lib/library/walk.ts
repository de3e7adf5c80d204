import { rangeOf } from './befores.ts';
import { applyChange } from './change.ts';
import type { ReadTransaction } from './commit.ts';
import type { Entry } from './schema.ts';
import { type Import, idOf, take } from './take.ts';

/** Entries read at once. */
const BATCH = 2_000;

/** Told of each paper of an import once, with what becomes of it; what it answers is waited for, a batch at a time. */
export type Visit = (before: Entry | undefined, after: Entry) => Promise<unknown> | undefined;

/**
 * Goes over all papers laid aside for an import and, in a replacing one, over those that are not in it. Preview and
 * commit are the same walk. A paper that is in the file more than once is told last, with all of it merged.
 */
export async function walk(transaction: ReadTransaction, jobId: string, how: Import, visit: Visit): Promise<void> {
  const staged = transaction.objectStore('staged');
  const parts = await staged.getAllKeys(rangeOf(jobId));
  const { seen, repeated } = await readIds(transaction, parts);
  const known = new Set(await transaction.objectStore('entries').getAllKeys());
  const held = new Map<string, { before: Entry | undefined; after: Entry }>();

  for (const key of parts) {
    const items = (await staged.get(key))?.items ?? [];
    const found = await getMany(transaction, items.map(idOf), known);
    const work: unknown[] = [];
    for (const [place, item] of items.entries()) {
      const before = found[place];
      const id = idOf(item);
      if (!repeated.has(id)) {
        work.push(visit(before, take(before, item, how)));
        continue;
      }
      const former = held.get(id);
      const after = take(former ? former.after : before, item, how);
      held.set(id, { before: former ? former.before : before, after });
    }
    await Promise.all(work);
  }

  await Promise.all([...held.values()].map(({ before, after }) => visit(before, after)));
  if (how.mode === 'replace') await visitOthers(transaction, seen, how, visit);
}

async function readIds(transaction: ReadTransaction, parts: [string, number][]) {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of parts) {
    for (const item of (await transaction.objectStore('staged').get(key))?.items ?? []) {
      const id = idOf(item);
      if (seen.has(id)) repeated.add(id);
      seen.add(id);
    }
  }
  return { seen, repeated };
}

/** Saved papers that the file does not have leave the list. */
async function visitOthers(transaction: ReadTransaction, seen: Set<string>, { at, now }: Import, visit: Visit) {
  const saved = await transaction.objectStore('rows').index('savedAt').getAllKeys();
  const others = saved.filter((id) => !seen.has(id));

  for (let from = 0; from < others.length; from += BATCH) {
    const found = await getMany(transaction, others.slice(from, from + BATCH));
    const entries = found.filter((entry) => entry !== undefined);
    await Promise.all(entries.map((entry) => visit(entry, applyChange(entry, { saved: false }, at, now))));
  }
}

/** Entries by id; of ids that are not `known` to be there none is asked for. */
function getMany(transaction: ReadTransaction, ids: readonly string[], known?: Set<string>) {
  const entries = transaction.objectStore('entries');
  return Promise.all(ids.map((id) => (known && !known.has(id) ? undefined : entries.get(id))));
}
