import type { ReplyOf } from '../messages/protocol.ts';
import { sortInSlices } from '../search/sort.ts';
import { countStatuses } from './patch.ts';
import type { Reading } from './readLibrary.ts';
import type { DeskRow, Ports } from './state.ts';

/** Rows of one message: each arrives as one task, in which the reader's keys have to wait. */
const PAGE = 1_000;

/** So often a list that changes while it is read is begun anew; then it is asked for in one message. */
const ATTEMPTS = 5;

type Page = Pick<ReplyOf<'list'>, 'rev' | 'rows'> & { total: number };
type Whole = Omit<Reading, 'isWhole' | 'givenUp'>;

/**
 * All rows of one revision: from the source if there is one, which is several times quicker at 100,000, else page by
 * page, going on where `first` (the newest of all) ends.
 */
export async function readAll({ call, source }: Pick<Ports, 'call' | 'source'>, first: Page | null): Promise<Whole> {
  const own = source && (await readSource(source).catch(() => null));
  const { rev, rows } = own ?? (await readPages(call, first));
  return { rev, rows, total: rows.length, counts: countStatuses(rows) };
}

async function readSource(source: NonNullable<Ports['source']>): Promise<{ rev: number; rows: DeskRow[] } | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const rows: DeskRow[] = [];
    const { rev, isWhole } = await source.rows((batch) => {
      for (const row of batch) rows.push(row);
    });
    // They come by id; the greater one first where they were saved in the same moment.
    if (isWhole) return { rev, rows: await sortInSlices(rows.reverse(), 'saved', 'descending') };
  }
  return null;
}

async function readPages(call: Ports['call'], first: Page | null): Promise<{ rev: number; rows: DeskRow[] }> {
  let { rev, total, rows } = first ?? (await call('list', { limit: PAGE }));
  for (let attempt = 1; rows.length < total; ) {
    const page = await call('list', { limit: PAGE, offset: rows.length });
    if (page.rev === rev && page.rows.length > 0) {
      rows = [...rows, ...page.rows];
      continue;
    }
    if (attempt === ATTEMPTS) return call('list', {});
    attempt += 1;
    ({ rev, total, rows } = await call('list', { limit: PAGE }));
  }
  return { rev, rows };
}
