import { watchBuildFiles } from './build-files.ts';
import { find } from './selectors.ts';

/** No change for this long, once everything has loaded, counts as hydrated where the page gives no sign of its own. */
const QUIET_MS = 300;
/** Signs of the server renderer that stay this long after the scripts failed, or where there are none, stay for ever. */
const GIVE_UP_MS = 3_000;
/** The same where the scripts came: they may still be fetching a part of themselves. */
const PATIENT_MS = 12_000;
/** A script that has not come after this long is not waited for. */
const CAP_MS = 30_000;

/**
 * Resolves with true when an island may be written to: nothing may stand in it before its framework has taken it over,
 * or the framework rebuilds the island (Svelte 5) or claims our nodes as its own (Svelte 4).
 *
 * In order: the server renderer's signs vanish, or the island's content is replaced (both: hydrated, at once);
 * quiet after the page and its scripts have loaded; signs that outlive the scripts by far (they will not hydrate).
 * Resolves with false when `signal` aborts or the island leaves the page. Writes nothing.
 */
export function hydrated(island: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const hadSigns = hasSigns(island);
  const first = island.firstElementChild;
  const begun = performance.now();
  let lastChange = begun;
  let timer = 0;

  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = (isReady: boolean) => {
      clearTimeout(timer);
      done.abort();
      resolve(isReady);
    };

    const decide = () => {
      clearTimeout(timer);
      if (signal.aborted || !island.isConnected) return finish(false);

      const isReplaced = first !== null && island.firstElementChild !== null && island.firstElementChild !== first;
      if (isReplaced || (hadSigns && !hasSigns(island))) return finish(true);

      const now = performance.now();
      if (now - begun > CAP_MS) return finish(true);
      const state = document.readyState === 'complete' ? scripts.state() : 'pending';
      const patience = !hasSigns(island) ? QUIET_MS : state === 'arrived' ? PATIENT_MS : GIVE_UP_MS;
      if (state !== 'pending' && now - lastChange >= patience) return finish(true);
      timer = window.setTimeout(decide, state === 'pending' ? QUIET_MS : patience - (now - lastChange));
    };
    const stir = () => {
      lastChange = performance.now();
      decide();
    };

    // All end with `done`: the lifetime of the page's script must not hold on to islands that are long gone.
    const scripts = watchBuildFiles(stir, done.signal);
    const watcher = new MutationObserver(stir);
    watcher.observe(island, { childList: true, subtree: true, attributes: true, attributeFilter: ['onload', 'style'] });
    done.signal.addEventListener('abort', () => watcher.disconnect());
    signal.addEventListener('abort', decide, { signal: done.signal });
    window.addEventListener('load', stir, { signal: done.signal });
    decide();
  });
}

function hasSigns(island: HTMLElement): boolean {
  return find(island, 'unhydrated') !== null;
}
