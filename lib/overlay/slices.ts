/** How long a slice may run before the rest waits for the next one: below a frame, and with a slow processor too. */
const SLICE_MS = 6;

export interface Slices<Item> {
  /** Replaces what is left of the queue and works off the `urgent` first ones at once, the others in later tasks. */
  start(items: readonly Item[], urgent?: number): void;
}

/**
 * Works off a queue a few milliseconds at a time, giving the page the turn in between; `onDone` after each queue that
 * was not done at once. Ends with `signal`.
 */
export function inSlices<Item>(work: (item: Item) => void, onDone: () => void, signal: AbortSignal): Slices<Item> {
  let queue: readonly Item[] = [];
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const goOn = () => {
    const end = performance.now() + SLICE_MS;
    do work(queue[next++] as Item);
    while (next < queue.length && performance.now() < end);
    if (next < queue.length) timer = setTimeout(goOn);
    else onDone();
  };

  return {
    start(items, urgent = 0) {
      clearTimeout(timer);
      if (signal.aborted) return;
      queue = items;
      for (next = 0; next < urgent; next += 1) work(queue[next] as Item);
      if (next < queue.length) timer = setTimeout(goOn);
    },
  };
}
