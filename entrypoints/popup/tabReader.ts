import type { TabState } from '../../components/TabLine.tsx';
import type { Watched } from '../../components/useWatched.ts';

/** A listing whose page is not hydrated yet is asked so often again, this many milliseconds apart. */
const TRIES = 10;
const PAUSE = 1_000;
/** One that does not answer at all may still be loading; the script of an older Dogear never will. */
const SILENT_TRIES = 3;

/**
 * How the current tab is doing, to be watched; null until it has been asked. `refresh` asks, and asks again while a
 * listing does not answer or has papers but none with marks yet, which is `reading`; later calls win.
 */
export function createTabReader(
  readTab: () => Promise<TabState>,
): Watched<TabState | null> & { refresh(): Promise<void> } {
  const watchers = new Set<() => void>();
  let state: TabState | null = null;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: TabState) => {
    state = next;
    for (const watch of watchers) watch();
  };
  const ask = async (call: number, asked: number): Promise<void> => {
    const tab = await readTab();
    if (call !== latest) return;

    if (asked >= triesFor(tab)) return show(tab);
    show({ kind: 'reading' });
    timer = setTimeout(() => void ask(call, asked + 1), PAUSE);
  };

  return {
    get state() {
      return state;
    },
    watch(callback, { signal }) {
      watchers.add(callback);
      signal.addEventListener('abort', () => watchers.delete(callback), { once: true });
    },
    refresh() {
      latest += 1;
      clearTimeout(timer);
      return ask(latest, 0);
    },
  };
}

function triesFor(tab: TabState): number {
  if (tab.kind === 'unreadable') return SILENT_TRIES;
  return tab.kind === 'listing' && tab.found > 0 && tab.recognised === 0 ? TRIES : 0;
}
