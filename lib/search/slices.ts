/** The clock and the event loop, as this room may not ask for them itself where a test wants others. */
export interface Pace {
  /** ms since some moment. */
  now(): number;
  /** Resolves after the browser has had its turn: keys, frames, other tasks. */
  pause(): Promise<void>;
}

export interface SliceOptions {
  /** Aborting makes the promise reject with the signal's reason, at the next pause at the latest. */
  signal?: AbortSignal | undefined;
  pace?: Pace;
  /** Called before each pause. */
  onPause?: () => void;
}

/** ms of work in one task: leaves half of a frame to the browser. */
const SLICE_MS = 8;

/** Looking at the clock costs as much as testing a row. */
const STEPS_PER_LOOK = 16;

/** `scheduler.yield` is in Chromium since 129 and in Firefox since 142; a timer waits longer and does as well. */
export const PACE: Pace = {
  now: () => performance.now(),
  pause: () =>
    'scheduler' in globalThis && 'yield' in globalThis.scheduler
      ? globalThis.scheduler.yield()
      : new Promise((resolve) => setTimeout(resolve)),
};

/** Calls `step` for 0 to `count` - 1 in order, in as many tasks as it takes that none is long. */
export async function inSlices(
  count: number,
  step: (place: number) => void,
  { signal, pace = PACE, onPause }: SliceOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  let end = pace.now() + SLICE_MS;

  for (let place = 0; place < count; place += 1) {
    step(place);
    if (place % STEPS_PER_LOOK !== STEPS_PER_LOOK - 1 || pace.now() < end) continue;

    onPause?.();
    await pace.pause();
    signal?.throwIfAborted();
    end = pace.now() + SLICE_MS;
  }
}
