import type { ImportDone, Incoming } from '../messages/importing.ts';
import { rangeOf } from './befores.ts';
import { LibraryError } from './errors.ts';
import { idsOf, type Job } from './job.ts';
import type { Database } from './stores.ts';
import { idOf } from './take.ts';

/** Papers in one import, and imports that may lie aside at once. */
const MAX_PARTS = 10_000;
const MAX_ITEMS = 200_000;
const MAX_OPEN = 3;

/** Begins an import; of too many that lie aside the one untouched longest is dropped. */
export async function beginImport(db: Database, now: number): Promise<{ jobId: string }> {
  const open = (await db.getAll('jobs')).filter((job) => !job.done);
  const oldest = open.sort((a, b) => b.touchedAt - a.touchedAt).slice(MAX_OPEN - 1);
  for (const { jobId } of oldest) await dropImport(db, jobId);

  const jobId = crypto.randomUUID();
  await db.put('jobs', { jobId, touchedAt: now, sizes: {} });
  return { jobId };
}

/** Lays a part aside, in place of a former one of the same place. Answers how many papers lie there now. */
export async function stageItems(
  db: Database,
  { jobId, place, items }: { jobId: string; place: number; items: Incoming[] },
  now: number,
): Promise<{ items: number }> {
  const transaction = db.transaction(['jobs', 'staged'], 'readwrite', { durability: 'relaxed' });
  const [jobs, staged] = [transaction.objectStore('jobs'), transaction.objectStore('staged')];
  const job = needJob(await jobs.get(jobId));
  const sizes = { ...job.sizes, [place]: items.length };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  if (total > MAX_ITEMS || place >= MAX_PARTS)
    throw new LibraryError('invalid', `An import holds ${MAX_ITEMS} papers.`);

  await Promise.all([
    staged.put({ jobId, place, items }),
    staged.put({ jobId: idsOf(jobId), place, ids: items.map(idOf) }),
    jobs.put({ ...job, touchedAt: now, sizes }),
    transaction.done,
  ]);
  return { items: total };
}

/** Forgets what lies aside for an import that is not done. */
export async function dropImport(db: Database, jobId: string): Promise<{ dropped: boolean }> {
  const transaction = db.transaction(['jobs', 'staged'], 'readwrite', { durability: 'relaxed' });
  const jobs = transaction.objectStore('jobs');
  const job = await jobs.get(jobId);
  if (!job || job.done) return { dropped: false };

  await Promise.all([jobs.delete(jobId), removeStaged(transaction, jobId), transaction.done]);
  return { dropped: true };
}

/** The latest import, if it can still be undone. */
export async function listImports(db: Database, now: number): Promise<{ imports: ImportDone[] }> {
  const jobs = await db.getAll('jobs');
  const done = jobs.filter((job) => !job.undone).flatMap((job) => job.done ?? []);
  const latest = done.sort((a, b) => b.at - a.at).slice(0, 1);
  return { imports: latest.filter(({ undoUntil }) => now <= undoUntil) };
}

/** The job, which must be there and not be done. */
export function needJob(job: Job | undefined): Job {
  if (!job || job.done) throw new LibraryError('invalid', 'There is no such import.');
  return job;
}

interface Removing {
  objectStore(name: 'staged'): { delete(range: IDBKeyRange): Promise<void> };
}

export async function removeStaged(transaction: Removing, jobId: string): Promise<void> {
  const staged = transaction.objectStore('staged');
  await Promise.all([jobId, idsOf(jobId)].map((id) => staged.delete(rangeOf(id))));
}
