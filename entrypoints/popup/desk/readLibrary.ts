import type { EntryRow, LibraryHealth } from '../../../lib/messages/protocol.ts';
import type { Ports } from './state.ts';

/** Rows of the quick first screen. */
const FIRST = 50;

/** One reading of the list; `isWhole` unless it is the first screen only. */
export interface Reading {
  rev: number;
  total: number;
  rows: readonly EntryRow[];
  isWhole: boolean;
}

type Sick = Exclude<LibraryHealth, { state: 'good' }>;

/**
 * Reads the saved papers: a first screen where there is none yet, then all. Nothing is shown when the revision is
 * the known one. A library that is not well is shown as such and never as a list. Never rejects.
 */
export async function readLibrary(
  call: Ports['call'],
  knownRev: number | null,
  show: { list(reading: Reading): void; sick(health: Sick): void },
): Promise<void> {
  try {
    const screen = call('list', { limit: FIRST });
    screen.catch(() => undefined); // Awaited below, where health does not explain the failure.
    const health = await call('health', {});
    if (health.state !== 'good') return show.sick(health);

    const first = await screen;
    if (first.rev === knownRev) return;

    const isWhole = first.rows.length >= first.total;
    if (isWhole || knownRev === null) show.list({ ...first, isWhole });
    if (!isWhole) show.list({ ...(await call('list', {})), isWhole: true });
  } catch (error) {
    show.sick({ state: 'unreadable', reason: error instanceof Error ? error.message : String(error) });
  }
}
