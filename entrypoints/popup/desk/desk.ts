import type { EntryRow } from '../../../lib/messages/protocol.ts';
import { coalesce } from './coalesce.ts';
import { type Reading, readLibrary } from './readLibrary.ts';
import { holdPlaces, isSavedAgain, type Removal } from './removals.ts';
import type { DeskState, Outcome, Ports } from './state.ts';

export type Desk = ReturnType<typeof createDesk>;

/**
 * The popup's state and what the reader can do to it. Knows no browser API. Nothing is changed here before the
 * background has said that it is done; the list is then read again, as it is for everybody else's changes.
 */
export function createDesk({ call, readTab, makeId }: Ports) {
  let state: DeskState = { library: { state: 'opening' }, tab: null, outcome: null };
  let reading: Reading | null = null;
  const removals = new Map<string, Removal>();
  const watchers = new Set<() => void>();

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const watch of watchers) watch();
  }

  function showList(change: Partial<DeskState> = {}): void {
    if (!reading) {
      set(change);
      return;
    }
    const { total, isWhole } = reading;
    const rows = holdPlaces(reading.rows, removals.values());
    const removed = new Set([...removals].filter(([, { done }]) => done).map(([id]) => id));
    set({ library: { state: 'open', total, rows, removed, isWhole }, ...change });
  }

  const refresh = coalesce(() =>
    readLibrary(call, reading?.isWhole ? reading.rev : null, {
      list(latest) {
        // A first screen never takes the place of a longer list.
        if (reading && !latest.isWhole) return;
        reading = latest;
        for (const [id, removal] of removals) if (isSavedAgain(removal, latest)) removals.delete(id);
        showList();
      },
      sick(health) {
        reading = null;
        set({ library: { ...health, isBusy: false } });
      },
    }),
  );

  async function remove(row: EntryRow): Promise<void> {
    if (removals.has(row.id)) return;

    removals.set(row.id, { row, done: null });
    try {
      const { undo, rev } = await call('mark', { id: row.id, change: { saved: false }, opId: makeId() });
      removals.set(row.id, { row, done: { undo, rev } });
      showList({ outcome: good('popupOutcomeRemoved', row.title) });
    } catch {
      removals.delete(row.id);
      showList({ outcome: bad('popupFailedRemove') });
    }
    await refresh();
  }

  async function undo(id: string): Promise<void> {
    const removal = removals.get(id);
    if (!removal?.done) return;

    try {
      await call('mark', { id, change: removal.done.undo, opId: makeId() });
      await refresh();
      set({ outcome: good('popupOutcomeBack', removal.row.title) });
    } catch {
      set({ outcome: bad('popupFailedUndo') });
    }
  }

  function expire(id: string): void {
    removals.delete(id);
    showList();
  }

  async function recover(choice: 'restore' | 'accept'): Promise<void> {
    const { library } = state;
    if (library.state !== 'recovery' || library.isBusy) return;

    set({ library: { ...library, isBusy: true } });
    try {
      const health = await call('recover', { choice });
      if (health.state !== 'good') return set({ library: { ...health, isBusy: false } });
      await refresh();
      set({ outcome: good(choice === 'restore' ? 'popupRecoveryRestored' : 'popupRecoveryAccepted') });
    } catch {
      set({ library: { ...library, isBusy: false }, outcome: bad('popupRecoveryFailed') });
    }
  }

  return {
    get state() {
      return state;
    },
    /** Calls back after each change of `state` until the signal aborts. */
    watch(callback: () => void, { signal }: { signal: AbortSignal }): void {
      watchers.add(callback);
      signal.addEventListener('abort', () => watchers.delete(callback), { once: true });
    },
    /** Reads the library again, if it has changed. */
    refresh,
    async refreshTab(): Promise<void> {
      set({ tab: await readTab() });
    },
    remove,
    undo,
    expire,
    recover,
  };
}

function good(key: Outcome['key'], about = ''): Outcome {
  return { key, about, isFailure: false };
}

function bad(key: Outcome['key']): Outcome {
  return { key, about: '', isFailure: true };
}
