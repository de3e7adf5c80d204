import type { EntryRow, GivenUp, LibraryHealth, ReplyOf } from '../../../lib/messages/protocol.ts';
import { prepare } from '../../../lib/search/search.ts';
import type { Ports } from './state.ts';

/** Rows of the quick first screen. */
const FIRST = 50;

/** Rows of one message: each arrives as one task, in which the reader's keys have to wait. */
const PAGE = 1_000;

/** So often a list that changes while it is read is begun anew; then it is asked for in one message. */
const ATTEMPTS = 5;

/** One reading of the list; `isWhole` unless it is the first screen only. */
export interface Reading {
  rev: number;
  total: number;
  rows: readonly EntryRow[];
  isWhole: boolean;
  givenUp: GivenUp | null;
}

type Sick = Exclude<LibraryHealth, { state: 'good' }>;
type Call = Ports['call'];
type Page = Pick<ReplyOf<'list'>, 'rev' | 'total' | 'rows'>;

/**
 * Reads the saved papers: a first screen where there is none yet, then all. Nothing is shown when the revision is
 * the known one. A library that is not well is shown as such and never as a list. Never rejects.
 */
export async function readLibrary(
  call: Call,
  knownRev: number | null,
  show: { list(reading: Reading): void; sick(health: Sick): void },
): Promise<void> {
  try {
    const screen = readPage(call, { limit: FIRST });
    screen.catch(() => undefined); // Awaited below, where health does not explain the failure.
    const health = await call('health', {});
    if (health.state !== 'good') return show.sick(health);

    const first = await screen;
    if (first.rev === knownRev) return;

    const givenUp = health.givenUp ?? null;
    const isWhole = first.rows.length >= first.total;
    if (isWhole || knownRev === null) show.list({ ...first, isWhole, givenUp });
    if (!isWhole) show.list({ ...(await readRest(call, first)), isWhole: true, givenUp });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    show.sick({ state: 'unreadable', reason, copyAt: 0, copyCount: 0 });
  }
}

/** All rows of one revision, page by page. */
async function readRest(call: Call, first: Page): Promise<Page> {
  let { rev, total, rows } = first;
  for (let attempt = 1; rows.length < total; ) {
    const page = await readPage(call, { limit: PAGE, offset: rows.length });
    if (page.rev === rev && page.rows.length > 0) {
      rows = [...rows, ...page.rows];
      continue;
    }
    if (attempt === ATTEMPTS) return readPage(call, {});
    attempt += 1;
    ({ rev, total, rows } = await readPage(call, { limit: PAGE }));
  }
  return { rev, total, rows };
}

/** What has come is made ready for search at once: all rows together would take too long for one key. */
async function readPage(call: Call, request: { limit?: number; offset?: number }): Promise<Page> {
  const page = await call('list', request);
  prepare(page.rows);
  return page;
}
