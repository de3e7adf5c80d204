import { seen, type WriteTransaction } from './commit.ts';
import { fresher } from './merge.ts';
import { type Entry, newEntry, type Tag } from './schema.ts';
import type { Stamp } from './stamp.ts';
import type { Befores, Meta } from './stores.ts';
import { createWriting } from './writing.ts';

/** Keeps some entries as they were before `job`, until it can no longer be undone. */
export function keepBefores(transaction: WriteTransaction, befores: Befores): Promise<unknown> {
  return seen(transaction.objectStore('befores').put(befores));
}

/** Former entries kept in one record. */
const PART = 1_000;

/** Keeps entries as they come, a thousand in a record. `end` resolves when all of them are written. */
export function createKeeping(transaction: WriteTransaction, job: string, until: number) {
  let part: Befores['entries'] = [];
  let place = 0;
  const keep = () => {
    const kept = keepBefores(transaction, { job, place, until, entries: part });
    part = [];
    place += 1;
    return kept;
  };
  return {
    add(id: string, before: Entry | null): void {
      part.push([id, before]);
      if (part.length >= PART) void keep();
    },
    end: keep,
  };
}

/** All parts of a job, one after the other. */
export function rangeOf(job: string): IDBKeyRange {
  return IDBKeyRange.bound([job, 0], [job, Number.MAX_SAFE_INTEGER]);
}

/**
 * Puts the entries of a job back as they were, stamps and all, apart from what was decided after `until`: the same
 * import can be made again then, and the older stamps in it are not taken for decisions that were overruled.
 */
export async function putBack(
  transaction: WriteTransaction,
  meta: Meta,
  job: string,
  until: Stamp,
): Promise<{ meta: Meta; count: number }> {
  const entries = transaction.objectStore('entries');
  const parts = transaction.objectStore('befores');
  const writing = createWriting(transaction, meta);
  let count = 0;

  for (const key of await parts.getAllKeys(rangeOf(job))) {
    const part = await parts.get(key);
    const list = part?.entries ?? [];
    const found = await Promise.all(list.map(([id]) => entries.get(id)));
    for (const [place, [, before]] of list.entries()) {
      const current = found[place];
      if (!current) continue;
      const after = revert(current, before, until);
      if (after) writing.put(current, after);
      else writing.drop(current);
      count += 1;
    }
    await Promise.all([writing.written(), parts.delete(key)]);
  }
  return { meta: writing.meta, count };
}

/** The entry as it was, with what was decided after `until`; null when it was not there and nothing was decided since. */
export function revert(current: Entry, before: Entry | null, until: Stamp): Entry | null {
  const since = (field: { at: Stamp }) => field.at > until;
  const { saved, hidden, status, note, tags } = current;
  if (!before && ![saved, hidden, status, note, ...tags].some(since)) return null;

  const former = before ?? newEntry(current, current.readAt);
  const { emptied: formerly, ...rest } = former;
  const emptied = current.emptied && current.emptied > until ? current.emptied : formerly;
  return {
    ...rest,
    ...(current.readAt > until ? fresher(former, current) : {}),
    saved: since(saved) ? saved : former.saved,
    hidden: since(hidden) ? hidden : former.hidden,
    status: since(status) ? status : former.status,
    note: since(note) ? note : former.note,
    tags: tagsSince(former.tags, tags, until),
    ...(emptied && { emptied }),
  };
}

function tagsSince(former: readonly Tag[], current: readonly Tag[], until: Stamp): Tag[] {
  const later = current.filter(({ at }) => at > until);
  const names = new Set(later.map(({ name }) => name));
  const tags = [...former.filter(({ name }) => !names.has(name)), ...later];
  return tags.sort((a, b) => (a.name < b.name ? -1 : 1));
}
