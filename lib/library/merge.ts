import type { Entry, Stamped, Tag } from './schema.ts';

/**
 * Two states of one paper as one: per field the later stamp wins. Commutative, associative and idempotent, so
 * the order and number of merges never matter. Both must be of the same id.
 */
export function merge(a: Entry, b: Entry): Entry {
  return {
    ...fresher(a, b),
    saved: later(a.saved, b.saved),
    hidden: later(a.hidden, b.hidden),
    status: later(a.status, b.status),
    note: later(a.note, b.note),
    tags: mergeTags(a.tags, b.tags),
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
  const known = Number(a.paper.abstract !== null) - Number(b.paper.abstract !== null);
  return known || compare(a.readAt, b.readAt) || compare(textOf(a), textOf(b));
}

function textOf({ paper, topics, code }: Reading): string {
  return JSON.stringify([paper, topics, code]);
}

/** Equal stamps with different values come only of a broken clock: the text decides, the same way everywhere. */
export function later<Value>(a: Stamped<Value>, b: Stamped<Value>): Stamped<Value> {
  const order = compare(a.at, b.at) || compare(JSON.stringify(a.value), JSON.stringify(b.value));
  return order >= 0 ? a : b;
}

/** The union by name, sorted by name. */
export function mergeTags(a: readonly Tag[], b: readonly Tag[]): Tag[] {
  const byName = new Map<string, Tag>();
  for (const tag of [...a, ...b]) {
    const known = byName.get(tag.name);
    byName.set(tag.name, known ? { name: tag.name, ...later(known, tag) } : tag);
  }
  return [...byName.values()].sort((x, y) => compare(x.name, y.name));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? 1 : -1;
}
