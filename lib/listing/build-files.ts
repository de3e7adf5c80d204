import { findAll, page } from './selectors.ts';

/**
 * `pending`: a file that the page imports has neither come nor failed; `arrived`: all have come; `missing`: one has
 * failed, or the page imports none.
 */
export type BuildState = 'pending' | 'arrived' | 'missing';

/** A full or cleared buffer of timings says nothing about what came before we looked. */
const BUFFER = 250;

/**
 * Follows the files of the host's own build that the page imports by an inline script, without asking for anything:
 * by the browser's resource timings. Calls `onArrival` at each of them; ends with `signal`.
 */
export function watchBuildFiles(onArrival: () => void, signal: AbortSignal): { state(): BuildState } {
  const wanted = [...findAll(page(), 'inlineScript')].flatMap((script) => importsOf(script.textContent ?? ''));
  const statuses = new Map<string, number>();

  const observer = new PerformanceObserver((list) => {
    const before = statuses.size;
    note(list.getEntries());
    if (statuses.size > before) onArrival();
  });
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries) {
      if (isBuildFile(entry.name)) statuses.set(entry.name, (entry as PerformanceResourceTiming).responseStatus);
    }
  };
  note(performance.getEntriesByType('resource'));
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    state() {
      if (wanted.length === 0) return 'missing';
      const isComplete = wanted.every((address) => statuses.has(address));
      if (!isComplete) return isBufferLost() ? 'arrived' : 'pending';
      return [...statuses.values()].every((status) => status >= 200 && status < 400) ? 'arrived' : 'missing';
    },
  };
}

function isBufferLost(): boolean {
  const { length } = performance.getEntriesByType('resource');
  return length === 0 || length >= BUFFER;
}

const IMPORT = /\bimport\(\s*["']([^"']{1,300})["']\s*\)/g;
const MAX_SCRIPT = 20_000;

function importsOf(script: string): string[] {
  if (script.length > MAX_SCRIPT) return [];
  return [...script.matchAll(IMPORT)].map((match) => resolve(match[1] ?? '')).filter(isBuildFile);
}

function resolve(address: string): string {
  const plain = address.replaceAll('\\/', '/');
  return URL.canParse(plain, location.href) ? new URL(plain, location.href).href : '';
}

function isBuildFile(address: string): boolean {
  return address.startsWith(`${location.origin}/front/build/`) && address.endsWith('.js');
}
