import { unwrap, wrap } from 'idb';
import type { WriteTransaction } from './commit.ts';
import { toggle } from './digest.ts';
import { toStored } from './row.ts';
import type { Entry } from './schema.ts';
import type { Meta } from './stores.ts';
import { recountOne } from './tally.ts';

/** Entries on their way into the database, and the library's record that counts them. */
export interface Writing {
  /** The record with everything counted that was put or dropped so far. */
  readonly meta: Meta;
  /** Writes an entry in place of its former state. */
  put(before: Entry | undefined, after: Entry): void;
  /** Takes an entry out altogether, as if it had never been; for an undo of what brought it in. */
  drop(before: Entry): void;
  /** Resolves when all so far is written; rejects when any of it failed, which undoes the transaction. */
  written(): Promise<unknown>;
}

/**
 * Only the last request is listened to: they are answered in their order, and one that fails takes the transaction and all
 * after it along. A promise for each was a quarter of an import's time.
 */
export function createWriting(transaction: WriteTransaction, start: Meta): Writing {
  const entries = unwrap(transaction.objectStore('entries'));
  let meta = start;
  let last: IDBRequest | undefined;

  const count = (before: Entry | undefined, after: Entry | undefined) => {
    meta = {
      ...meta,
      count: meta.count + Number(after !== undefined) - Number(before !== undefined),
      hash: toggle(toggle(meta.hash, before), after),
      tally: recountOne(meta.tally, before, after),
    };
  };

  return {
    get meta() {
      return meta;
    },
    put(before, after) {
      last = entries.put(toStored(after));
      count(before, after);
    },
    drop(before) {
      last = entries.delete(before.id);
      count(before, undefined);
    },
    async written() {
      const request = last;
      last = undefined;
      if (request?.readyState === 'pending') await wrap(request);
    },
  };
}
