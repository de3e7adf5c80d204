import type { TabState } from '../../components/TabLine.tsx';

/** A listing whose page is not hydrated yet is asked so often again, this many milliseconds apart. */
const TRIES = 10;
const PAUSE = 1_000;

/** Makes the desk's `refreshTab`. While a listing has papers but none with marks yet, it is `reading`; later calls win. */
export function createTabReader(readTab: Ports['readTab'], show: (tab: TabState) => void): () => Promise<void> {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (call: number, tries: number): Promise<void> => {
    const tab = await readTab();
    if (call !== latest) return;

    const isWaiting = tab.kind === 'listing' && tab.found > 0 && tab.recognised === 0;
    if (!isWaiting || tries === 0) return show(tab);
    show({ kind: 'reading' });
    timer = setTimeout(() => void ask(call, tries - 1), PAUSE);
  };

  return () => {
    latest += 1;
    clearTimeout(timer);
    return ask(latest, TRIES);
  };
}
