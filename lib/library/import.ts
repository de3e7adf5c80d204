import type { ImportDone, ImportMode, ImportPreview } from '../messages/importing.ts';
import { createKeeping, putBack } from './befores.ts';
import { putMeta, readMeta, tick, transact, type WriteTransaction } from './commit.ts';
import { stampsOf } from './copy.ts';
import { LibraryError } from './errors.ts';
import { needJob, removeStaged } from './jobs.ts';
import { isMassChange, kindOf, noCounts, toChange } from './outcome.ts';
import { receive } from './stamp.ts';
import type { Database, Meta } from './stores.ts';
import { isSame } from './take.ts';
import { totalOf } from './tally.ts';
import { walk } from './walk.ts';
import { createWriting } from './writing.ts';

/** An import can be undone for this long, in milliseconds. */
const UNDO_SPAN = 30 * 24 * 60 * 60_000;

const STORES = ['befores', 'jobs', 'staged'] as const;

/** What a commit would do now; writes nothing. */
export async function previewImport(
  db: Database,
  { jobId, mode, limit = 50 }: { jobId: string; mode: ImportMode; limit?: number | undefined },
  now: number,
): Promise<ImportPreview> {
  const transaction = db.transaction(['entries', 'meta', 'jobs', 'staged']);
  needJob(await transaction.objectStore('jobs').get(jobId));
  const meta = await readMeta(transaction);
  const counts = noCounts();
  const changes: ImportPreview['changes'] = [];

  await walk(
    transaction,
    jobId,
    { mode, at: tick(meta, now).at, now },
    {
      visit(before, after) {
        const kind = kindOf(before, after);
        counts[kind] += 1;
        if (kind !== 'same' && changes.length < limit) changes.push(toChange(kind, before, after));
      },
    },
  );

  const savedBefore = totalOf(meta.tally.saved);
  const savedAfter = savedBefore + counts.new - counts.removed;
  return { rev: meta.rev, counts, savedBefore, savedAfter, isMassChange: isMassChange(counts, savedBefore), changes };
}

export interface Committed {
  done: ImportDone;
  meta: Meta;
}

/** Takes all of an import in, or nothing of it. The same `opId` again answers what was done. */
export function commitImport(
  db: Database,
  request: { jobId: string; mode: ImportMode; opId: string; isConfirmed?: boolean | undefined },
  now: number,
): Promise<Committed> {
  const { jobId, mode, opId, isConfirmed = false } = request;
  return transact(
    db,
    'strict',
    async (transaction) => {
      const [job, before] = await Promise.all([transaction.objectStore('jobs').get(jobId), readMeta(transaction)]);
      if (job?.done && job.opId === opId) return { done: job.done, meta: before };
      const open = needJob(job);

      const { counts, meta: counted } = await takeAll(transaction, before, jobId, mode, now);
      if (isMassChange(counts, totalOf(before.tally.saved)) && !isConfirmed)
        throw new LibraryError('mass-change', 'More than a fifth of the list would leave it.');

      // The next copy begins a generation of its own: the one from before the import stays.
      const meta = await putMeta(transaction, { ...counted, settledRev: before.rev + 1 });
      const done = { jobId, at: now, mode, counts, undoUntil: now + UNDO_SPAN };
      await transaction.objectStore('jobs').put({ ...open, opId, done, until: meta.clock });
      await removeStaged(transaction, jobId);
      return { done, meta };
    },
    STORES,
  );
}

async function takeAll(transaction: WriteTransaction, before: Meta, jobId: string, mode: ImportMode, now: number) {
  const { meta, at } = tick(before, now);
  const writing = createWriting(transaction, meta);
  const befores = createKeeping(transaction, jobId, now + UNDO_SPAN);
  const counts = noCounts();
  let { clock } = meta;

  await walk(
    transaction,
    jobId,
    { mode, at, now },
    {
      visit(former, after) {
        counts[kindOf(former, after)] += 1;
        if (former && isSame(former, after)) return;

        writing.put(former, after);
        befores.add(after.id, former ?? null);
        clock = stampsOf(after).reduce(receive, clock);
      },
      written: writing.written,
    },
  );
  await befores.end();
  return { counts, meta: { ...writing.meta, clock } };
}

/** Puts back what an import changed, apart from what was decided since; of several imports the latest first. */
export function undoImport(
  db: Database,
  jobId: string,
  opId: string,
  now: number,
): Promise<{ reverted: number; meta: Meta }> {
  return transact(
    db,
    'strict',
    async (transaction) => {
      const jobs = transaction.objectStore('jobs');
      const [all, before] = await Promise.all([jobs.getAll(), readMeta(transaction)]);
      const job = all.find((one) => one.jobId === jobId);
      if (job?.undone?.opId === opId) return { reverted: job.undone.reverted, meta: before };

      const { done, until } = job ?? {};
      if (!job || !done || !until || job.undone || now > done.undoUntil)
        throw new LibraryError('invalid', 'This import cannot be undone any more.');
      if (all.some((other) => !other.undone && (other.until ?? '') > until))
        throw new LibraryError('invalid', 'A later import has to be undone first.');

      const { meta: counted, count } = await putBack(transaction, before, jobId, until);
      // Fewer papers than in the last copy are no damage this time.
      const meta = await putMeta(transaction, { ...counted, settledRev: before.rev + 1 });
      await jobs.put({ ...job, undone: { opId, reverted: count } });
      return { reverted: count, meta };
    },
    STORES,
  );
}
