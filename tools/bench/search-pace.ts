import { setImmediate } from 'node:timers/promises';
import type { Pace } from '../../lib/search/slices.ts';

/** CPU time of this thread in ms: other work of the machine does not spoil it. */
export function readClock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** CPU time that the work takes, in ms. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = readClock();
  await work();
  return readClock() - start;
}

/** A pace that keeps how much CPU time each task takes, from the first look at the clock to the pause. */
export function watchTasks(): Pace & { lasted: number[]; end(): void } {
  let begun: number | null = null;
  const lasted: number[] = [];

  function end(): void {
    if (begun !== null) lasted.push(readClock() - begun);
    begun = null;
  }

  return {
    lasted,
    end,
    now() {
      begun ??= readClock();
      return performance.now();
    },
    async pause() {
      end();
      await setImmediate();
    },
  };
}
