import type { EntryRow } from '../../../lib/messages/protocol.ts';
import { coalesce } from './coalesce.ts';
import { type Reading, readLibrary } from './readLibrary.ts';
import { holdPlaces, isSavedAgain, type Removal } from './removals.ts';
import type { DeskState, LibraryState, Outcome, Ports } from './state.ts';
import { createTabReader } from './tabReader.ts';

export type Desk = ReturnType<typeof createDesk>;

/** How long Undo stands in the place of a removed row, and when to look again at one that is held. */
const UNDO_MS = 10_000;
const LOOK_AGAIN_MS = 1_000;

/**
 * The popup's state and what the reader can do to it. Knows no browser API. Nothing is changed here before the
 * background has said that it is done; the list is then read again, as it is for everybody else's changes.
 */
export function createDesk({ call, readTab, isHeld, makeId }: Ports) {
  let state: DeskState = { library: { state: 'opening' }, tab: null, outcome: null };
  let reading: Reading | null = null;
  let isRecovering = false;
  let acts = 0;
  const removals = new Map<string, Removal>();
  const watchers = new Set<() => void>();

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const watch of watchers) watch();
  }

  function say(key: Outcome['key'], about = '', isFailure = false): Pick<DeskState, 'outcome'> {
    acts += 1;
    return { outcome: { act: acts, key, about, isFailure } };
  }

  function showList(change: Partial<DeskState> = {}): void {
    if (!reading) {
      set(change);
      return;
    }
    const { total, isWhole, givenUp } = reading;
    const rows = holdPlaces(reading.rows, removals.values());
    const removed = new Set([...removals].filter(([, { done }]) => done).map(([id]) => id));
    set({ library: { state: 'open', total, rows, removed, isWhole, givenUp }, ...change });
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
      const removal = { row, done: { undo, rev } };
      removals.set(row.id, removal);
      expireLater(removal, UNDO_MS);
      showList(say('popupOutcomeRemoved', row.title));
    } catch {
      removals.delete(row.id);
      showList(say('popupFailedRemove', '', true));
    }
    await refresh();
  }

  /** Here and not in the row, which is not drawn while a search leaves it out. */
  function expireLater(removal: Removal, wait: number): void {
    setTimeout(() => {
      const { id } = removal.row;
      if (removals.get(id) !== removal) return;
      if (isHeld(id)) return expireLater(removal, LOOK_AGAIN_MS);
      removals.delete(id);
      showList();
    }, wait);
  }

  async function undo(id: string): Promise<void> {
    const removal = removals.get(id);
    if (!removal?.done) return;

    try {
      await call('mark', { id, change: removal.done.undo, opId: makeId() });
      await refresh();
      set(say('popupOutcomeBack', removal.row.title));
    } catch {
      set(say('popupFailedUndo', '', true));
    }
  }

  async function recover(choice: 'restore' | 'accept'): Promise<void> {
    const { library } = state;
    if (isRecovering || !isOffered(library, choice)) return;

    isRecovering = true;
    if (library.state !== 'open') set({ library: { ...library, isBusy: true } });
    try {
      const health = await call('recover', { choice });
      await refresh();
      if (health.state === 'good') set(say(sayingOf(library, choice)));
    } catch {
      await refresh();
      set(say('popupRecoveryFailed', '', true));
    }
    isRecovering = false;
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
    /** Asks the tab in front how it is doing, and again while it is not ready. */
    refreshTab: createTabReader(readTab, (tab) => set({ tab })),
    remove,
    undo,
    recover,
  };
}

/** Whether what the popup shows has that way on. */
function isOffered(
  library: LibraryState,
  choice: 'restore' | 'accept',
): library is Exclude<LibraryState, { state: 'opening' }> {
  if (library.state === 'recovery') return true;
  if (choice === 'accept') return false;
  return library.state === 'open' ? library.givenUp !== null : library.state === 'unreadable' && library.copyAt > 0;
}

function sayingOf(before: LibraryState, choice: 'restore' | 'accept'): Outcome['key'] {
  if (before.state === 'open') return 'popupGivenUpRestored';
  return choice === 'restore' ? 'popupRecoveryRestored' : 'popupRecoveryAccepted';
}
