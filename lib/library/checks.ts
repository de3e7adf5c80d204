import type { Check } from '../messages/checks.ts';
import type { Database } from './stores.ts';

/** An answer is kept for a day, in milliseconds. */
const TIME_TO_LIVE = 24 * 60 * 60_000;

/** More than anybody looks at in a day. What a page asks to keep beyond that takes the place of the oldest. */
const MAX_CHECKS = 5_000;

/** Those of these papers that were asked about within a day. */
export async function readChecks(db: Database, ids: readonly string[], now: number): Promise<Record<string, Check>> {
  const { store } = db.transaction('checks');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  const fresh = found.filter((check) => check !== undefined && now - check.checkedAt < TIME_TO_LIVE);
  return Object.fromEntries(fresh.map((check) => [check?.id, check]));
}

/** Keeps answers, and forgets old ones. A moment that is still to come is taken for now. */
export async function keepChecks(db: Database, checks: readonly Check[], now: number): Promise<number> {
  const transaction = db.transaction('checks', 'readwrite', { durability: 'relaxed' });
  const { store } = transaction;
  const fresh = checks.filter(({ checkedAt }) => now - checkedAt < TIME_TO_LIVE);
  const writing = fresh.map((check) => store.put({ ...check, checkedAt: Math.min(check.checkedAt, now) }));

  const byAge = store.index('checkedAt');
  const [old, count] = await Promise.all([
    byAge.getAllKeys(IDBKeyRange.upperBound(now - TIME_TO_LIVE)),
    store.count(),
    ...writing,
  ]);
  const tooMany = Math.max(count - old.length - MAX_CHECKS, 0);
  const excess = old.length + tooMany;
  // To IndexedDB a count of 0 means all.
  const oldest = excess > 0 ? await byAge.getAllKeys(null, excess) : [];
  await Promise.all([...oldest.map((id) => store.delete(id)), transaction.done]);
  return fresh.length;
}
