import type { TabState } from '../../components/TabLine.tsx';
import type { Watched } from '../../components/useWatched.ts';

/** A listing whose page is not hydrated yet is asked so often again, this many milliseconds apart. */
const TRIES = 10;
const PAUSE = 1_000;

/**
 * How the current tab is doing, to be watched; null until it has been asked. `refresh` asks, and asks again while a
 * listing has papers but none with marks yet, which is `reading`; later calls win.
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
  const ask = async (call: number, tries: number): Promise<void> => {
    const tab = await readTab();
    if (call !== latest) return;

    const isWaiting = tab.kind === 'listing' && tab.found > 0 && tab.recognised === 0;
    if (!isWaiting || tries === 0) return show(tab);
    show({ kind: 'reading' });
    timer = setTimeout(() => void ask(call, tries - 1), PAUSE);
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
      return ask(latest, TRIES);
    },
  };
}
