import type { EntryRow, GivenUp, LibraryHealth, ReplyOf, StatusCounts } from '../messages/protocol.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { readAll } from './readAll.ts';
import type { DeskRow, Ports } from './state.ts';

/** Rows of the quick first screen. */
const FIRST = 50;

/** One reading of the list; `isWhole` unless it is the first screen only. */
export interface Reading {
  rev: number;
  total: number;
  counts: StatusCounts;
  rows: readonly DeskRow[];
  isWhole: boolean;
  givenUp: GivenUp | null;
}

type Sick = Exclude<LibraryHealth, { state: 'good' }>;
type FirstScreen = ReplyOf<'list'> & { rows: EntryRow[] };

/**
 * Reads the saved papers: a first screen where there is none yet, then all. Nothing is shown when the revision is
 * the known one. A library that is not well is shown as such and never as a list. Never rejects.
 */
export async function readLibrary(
  ports: Pick<Ports, 'call' | 'source' | 'firstStatus'>,
  getKnownRev: () => number | null,
  show: { list(reading: Reading): void; sick(health: Sick): void },
): Promise<void> {
  try {
    const status = ports.firstStatus?.() ?? undefined;
    const screen = readFirst(ports, status);
    screen.catch(() => undefined); // Awaited below, where health does not explain the failure.
    const health = await ports.call('health', {});
    if (health.state !== 'good') return show.sick(health);

    const first = await screen;
    const knownRev = getKnownRev();
    if (first.rev === knownRev) return;

    const givenUp = health.givenUp ?? null;
    const total = totalOf(first.counts);
    const isWhole = first.rows.length >= total;
    if (isWhole || knownRev === null) show.list({ ...first, total, isWhole, givenUp });
    if (!isWhole) show.list({ ...(await readAll(ports, status ? null : first)), isWhole: true, givenUp });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    show.sick({ state: 'unreadable', reason, copyAt: 0, copyCount: 0 });
  }
}

async function readFirst(
  { call, source }: Pick<Ports, 'call' | 'source'>,
  status?: ReadingStatus,
): Promise<FirstScreen> {
  // Where the source fails, the message says what is the matter.
  const own = await source?.first(FIRST, status).catch(() => null);
  return own ?? call('list', { limit: FIRST, ...(status && { status }) });
}

function totalOf(counts: StatusCounts): number {
  return counts['to read'] + counts.reading + counts.read;
}
