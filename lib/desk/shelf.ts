import { addAbstracts, readAbstracts } from './abstracts.ts';
import { coalesce } from './coalesce.ts';
import { type Reading, readLibrary } from './readLibrary.ts';
import { holdPlaces, isSavedAgain, type Removal } from './removals.ts';
import type { DeskState, OpenLibrary, Ports } from './state.ts';

export type Shelf = ReturnType<typeof createShelf>;

/** What is known of the library, and how a page is told: the desk's inner half. */
export function createShelf(ports: Ports) {
  let state: DeskState = { library: { state: 'opening' }, outcome: null };
  let reading: Reading | null = null;
  let hasAbstracts = false;
  let areAbstractsWanted = false;
  const removals = new Map<string, Removal>();
  const watchers = new Set<() => void>();
  const asking = new Set<Promise<unknown>>();

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const watch of watchers) watch();
  }

  function showList(change: Partial<DeskState> = {}): void {
    set(reading ? { library: toOpen(reading), ...change } : change);
  }

  function toOpen({ rows, ...others }: Reading): OpenLibrary {
    const removed = new Set([...removals].filter(([, { done }]) => done).map(([id]) => id));
    return { state: 'open', ...others, rows: holdPlaces(rows, removals.values()), removed, hasAbstracts };
  }

  function put(latest: Reading): void {
    reading = latest;
    for (const [id, removal] of removals) if (isSavedAgain(removal, latest)) removals.delete(id);
  }

  const refresh = coalesce(async () => {
    // An act in hand tells by itself what it has changed.
    await Promise.allSettled(asking);
    await readLibrary(ports, () => (reading?.isWhole ? reading.rev : null), {
      list(latest) {
        // A first screen never takes the place of a longer list.
        if (reading && !latest.isWhole) return;
        hasAbstracts = false;
        put(latest);
        showList();
      },
      sick(health) {
        reading = null;
        set({ library: { ...health, isBusy: false } });
      },
    });
    if (areAbstractsWanted) void fillAbstracts();
  });

  const fillAbstracts = coalesce(async () => {
    if (!ports.source || !reading?.isWhole || hasAbstracts) return;

    const abstracts = await readAbstracts(ports.source).catch(() => null);
    while (abstracts && reading?.isWhole && !hasAbstracts) {
      const before: Reading = reading;
      const rows = await addAbstracts(before.rows, abstracts);
      // Changed meanwhile: once more, with the rows as they are now.
      if (reading !== before) continue;
      hasAbstracts = true;
      reading = { ...before, rows };
      showList();
    }
  });

  return {
    removals,
    set,
    showList,
    refresh,

    get state() {
      return state;
    },
    get reading() {
      return reading;
    },

    /** Takes over what an act made of the reading; null where only reading it again tells. */
    follow(latest: Reading | null): void {
      if (latest) put(latest);
    },

    /** A question to the background that changes the library: no reading begins before it is answered. */
    async ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
      asking.add(answer);
      try {
        return await answer;
      } finally {
        asking.delete(answer);
      }
    },

    wantAbstracts(): void {
      areAbstractsWanted = true;
      void fillAbstracts();
    },

    watch(callback: () => void, { signal }: { signal: AbortSignal }): void {
      watchers.add(callback);
      signal.addEventListener('abort', () => watchers.delete(callback), { once: true });
    },
  };
}
