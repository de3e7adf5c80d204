import { find } from './selectors.ts';

/** No change for this long, once everything has loaded, counts as hydrated where the page gives no sign of its own. */
const QUIET_MS = 300;
/** Signs of the server renderer that stay this long after the scripts came (or failed) will stay for ever. */
const GIVE_UP_MS = 3_000;
/** A script that has not come after this long is not waited for. */
const CAP_MS = 30_000;

/**
 * Resolves when an island may be written to: nothing may stand in it before its framework has taken it over, or the
 * framework rebuilds the island (Svelte 5) or claims our nodes as its own (Svelte 4).
 *
 * In order: the server renderer's signs vanish, or the island's content is replaced (both: hydrated, at once);
 * quiet after the page and its scripts have loaded; signs that outlive the scripts by far (they will not hydrate).
 * Never resolves when `signal` aborts or the island leaves the page. Writes nothing.
 */
export function hydrated(island: HTMLElement, signal: AbortSignal): Promise<void> {
  const hadSigns = hasSigns(island);
  const first = island.firstElementChild;
  const begun = performance.now();
  let lastChange = begun;
  let timer = 0;

  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = () => {
      done.abort();
      resolve();
    };

    const decide = () => {
      clearTimeout(timer);
      if (!island.isConnected) return done.abort();

      const isReplaced = first !== null && island.firstElementChild !== null && island.firstElementChild !== first;
      if (isReplaced || (hadSigns && !hasSigns(island))) return finish();

      const now = performance.now();
      if (now - begun > CAP_MS) return finish();
      const isLoading = document.readyState !== 'complete' || isScriptPending();
      const patience = hasSigns(island) ? GIVE_UP_MS : QUIET_MS;
      if (!isLoading && now - lastChange >= patience) return finish();
      timer = window.setTimeout(decide, isLoading ? QUIET_MS : patience - (now - lastChange));
    };
    const stir = () => {
      lastChange = performance.now();
      decide();
    };

    const watcher = new MutationObserver(stir);
    const scripts = new PerformanceObserver((list) => {
      if (list.getEntries().some((entry) => isBuildFile(entry.name))) stir();
    });
    const stop = () => {
      clearTimeout(timer);
      watcher.disconnect();
      scripts.disconnect();
    };
    done.signal.addEventListener('abort', stop);
    // Ends with `done`: the lifetime of the page's script must not hold on to islands that are long gone.
    signal.addEventListener('abort', () => done.abort(), { signal: done.signal });

    watcher.observe(island, { childList: true, subtree: true, attributes: true, attributeFilter: ['onload', 'style'] });
    scripts.observe({ type: 'resource' });
    window.addEventListener('load', stir, { signal: done.signal });
    decide();
  });
}

function hasSigns(island: HTMLElement): boolean {
  return find(island, 'unhydrated') !== null;
}

/** The page imports its framework by an inline script; a file without a timing entry has neither come nor failed. */
function isScriptPending(): boolean {
  const wanted = [...document.scripts].flatMap((script) => importsOf(script.text));
  if (wanted.length === 0) return false;

  const arrived = new Set(performance.getEntriesByType('resource').map((entry) => entry.name));
  return wanted.some((address) => !arrived.has(address));
}

const IMPORT = /\bimport\(\s*["']([^"']{1,300})["']\s*\)/g;

function importsOf(script: string): string[] {
  if (script.length > 20_000) return [];
  return [...script.matchAll(IMPORT)]
    .map((match) => new URL((match[1] ?? '').replaceAll('\\/', '/'), location.href).href)
    .filter(isBuildFile);
}

function isBuildFile(address: string): boolean {
  return address.startsWith(`${location.origin}/front/build/`) && address.endsWith('.js');
}
