import type { Incoming } from './incoming.ts';

/** Longest stretch of work between two breaths, in milliseconds: a slower machine, or the collector, makes it several. */
const STRETCH = 6;

export interface Work {
  signal?: AbortSignal | undefined;
  /** Called between stretches with the share that is done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  /** Takes what nothing later in the file can change, as soon as it is read; it is not among the results then. */
  onEntry?: ((incoming: Incoming) => void) | undefined;
  /** Waited for between stretches: what was taken may have to be brought away first. */
  settle?: (() => Promise<void>) | undefined;
}

/**
 * For long work in a page: call the result often, with the share that is done. It lets the browser draw and answer
 * when a stretch is over, and throws the signal's reason once the reader has cancelled.
 */
export function createBreath({ signal, onProgress, settle }: Work): (share: number) => Promise<void> | undefined {
  let start = performance.now();

  return (share) => {
    signal?.throwIfAborted();
    if (performance.now() - start < STRETCH) return undefined;
    return (async () => {
      onProgress?.(share);
      await nextTurn();
      await settle?.();
      signal?.throwIfAborted();
      start = performance.now();
    })();
  };
}

/** The browser's own way where there is one (Chromium 129): a timer that sets a timer is held back by 4 ms. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
