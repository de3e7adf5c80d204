import type { Entry, Stamped, Tag } from './schema.ts';
import type { Stamp } from './stamp.ts';

/**
 * Two states of one paper as one: per field the later stamp wins, and nothing that the Bin was emptied of comes back.
 * Commutative, associative and idempotent, so the order and number of merges never matter. Both must be of the same id.
 */
export function merge(a: Entry, b: Entry): Entry {
  const merged = {
    ...fresher(a, b),
    saved: later(a.saved, b.saved),
    hidden: later(a.hidden, b.hidden),
    status: later(a.status, b.status),
    note: later(a.note, b.note),
    tags: mergeTags(a.tags, b.tags),
  };
  const emptied = (a.emptied ?? '') > (b.emptied ?? '') ? a.emptied : b.emptied;
  return emptied ? forget(merged, emptied) : merged;
}

/** The entry without what was decided up to the moment at which the Bin was emptied of it. Hiding is another matter. */
export function forget(entry: Entry, emptied: Stamp): Entry {
  const { saved, status, note, tags } = entry;
  return {
    ...entry,
    saved: saved.at > emptied ? saved : { value: null, at: emptied, was: null },
    status: status.at > emptied ? status : { value: 'to read', at: emptied },
    note: note.at > emptied ? note : { value: '', at: emptied },
    tags: tags.filter((tag) => tag.at > emptied),
    emptied,
  };
}

type Reading = Pick<Entry, 'id' | 'paper' | 'topics' | 'code' | 'readAt'>;

/**
 * The better of two readings of a paper, as a whole, because topics and code evidence point into the abstract:
 * one with an abstract beats one without, then the later one wins.
 */
export function fresher(a: Reading, b: Reading): Reading {
  const best = compareReadings(a, b) >= 0 ? a : b;
  return { id: best.id, paper: best.paper, topics: best.topics, code: best.code, readAt: best.readAt };
}

function compareReadings(a: Reading, b: Reading): number {
  if (a === b) return 0;
  const known = Number(a.paper.abstract !== null) - Number(b.paper.abstract !== null);
  return known || compare(a.readAt, b.readAt) || compare(textOf(a), textOf(b));
}

function textOf({ paper, topics, code }: Reading): string {
  return JSON.stringify([paper, topics, code]);
}

/** Equal stamps with different values come only of a broken clock: the text decides, the same way everywhere. */
export function later<Field extends Stamped<unknown>>(a: Field, b: Field): Field {
  if (a === b) return a;
  const order = compare(a.at, b.at) || compare(contentOf(a), contentOf(b));
  return order >= 0 ? a : b;
}

function contentOf({ at: _at, ...content }: Stamped<unknown>): string {
  return JSON.stringify(Object.entries(content).sort());
}

/** The union by name, sorted by name. */
export function mergeTags(a: readonly Tag[], b: readonly Tag[]): Tag[] {
  const byName = new Map<string, Tag>();
  for (const tag of [...a, ...b]) {
    const known = byName.get(tag.name);
    byName.set(tag.name, known ? later(known, tag) : tag);
  }
  return [...byName.values()].sort((x, y) => compare(x.name, y.name));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? 1 : -1;
}
