import type { BinRow, HiddenRow, ReplyOf, RequestOf, Verb } from '../../lib/messages/protocol.ts';
import type { Page } from '../../lib/messages/rows.ts';

/** A paper that is hidden. `hidden` is for the search: `is:hidden`. */
export type HiddenItem = HiddenRow & { hidden: true };

/** What stands beside the reading list. `total` is known before `rows`, which are read when they are to be shown. */
export interface Shelf<Row> {
  rev: number;
  total: number;
  rows: readonly Row[] | null;
}

export interface ShelvesState {
  hidden: Shelf<HiddenItem> | null;
  bin: Shelf<BinRow> | null;
}

export interface ShelvesPorts {
  call<V extends Verb>(verb: V, request: RequestOf<V>): Promise<ReplyOf<V>>;
}

export type Shelves = ReturnType<typeof createShelves>;

/** Rows of one message. */
const PAGE = 1_000;

/** Hidden papers and the Bin, as the library page shows them. Knows no browser API. */
export function createShelves({ call }: ShelvesPorts) {
  let state: ShelvesState = { hidden: null, bin: null };
  const watchers = new Set<() => void>();

  function set(change: Partial<ShelvesState>): void {
    state = { ...state, ...change };
    for (const watch of watchers) watch();
  }

  async function readHidden(isShown: boolean): Promise<void> {
    const known = state.hidden;
    const latest = await read<HiddenRow>((request) => call('hidden', request), known, isShown);
    if (latest) set({ hidden: { ...latest, rows: latest.rows?.map((row) => ({ ...row, hidden: true })) ?? null } });
  }

  async function readBin(isShown: boolean): Promise<void> {
    const latest = await read<BinRow>((request) => call('bin', request), state.bin, isShown);
    if (latest) set({ bin: latest });
  }

  return {
    get state() {
      return state;
    },

    /** Counts both shelves, and reads the one that is shown. Where the library is not well the counts go. */
    async refresh(shown: string): Promise<void> {
      try {
        await Promise.all([readHidden(shown === 'hidden'), readBin(shown === 'bin')]);
      } catch {
        // The desk says what is the matter with the library.
        set({ hidden: null, bin: null });
      }
    },

    watch(callback: () => void, { signal }: { signal: AbortSignal }): void {
      watchers.add(callback);
      signal.addEventListener('abort', () => watchers.delete(callback), { once: true });
    },
  };
}

type Ask<Row> = (request: { limit: number; offset?: number }) => Promise<Page<Row>>;

/** One shelf, all of it if it is shown, or null where it is known already. */
async function read<Row>(ask: Ask<Row>, known: Shelf<unknown> | null, isShown: boolean): Promise<Shelf<Row> | null> {
  const first = await ask({ limit: isShown ? PAGE : 1 });
  const { rev, total } = first;
  if (known && known.rev === rev && (known.rows !== null || !isShown)) return null;
  if (!isShown) return { rev, total, rows: null };

  const rows = first.rows.slice();
  while (rows.length < total) {
    const next = await ask({ limit: PAGE, offset: rows.length });
    // Changed meanwhile: its announcement brings us here again.
    if (next.rev !== rev || next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return { rev, total, rows };
}
