import { expect } from 'vitest';

/** Characters of the long text, and how many times shorter the other one is. */
const LENGTH = 48_000;
const TIMES = 8;
/** Work that grows with the square takes 64 times as long on the long text. A shorter time than this tells nothing. */
const MARGIN = 3 * TIMES;
const LEAST = 4;

/** Checks that the time of `work` grows with the length of a text, not with its square: relative, so on any machine. */
export async function expectLinear(work: (text: string) => unknown, make: (length: number) => string): Promise<void> {
  const short = await fastest(work, make(LENGTH / TIMES));
  const long = await fastest(work, make(LENGTH));
  expect(long / Math.max(short, LEAST)).toBeLessThan(MARGIN);
}

/** The fastest of a few runs: what else the machine does makes a run slower only. */
async function fastest(work: (text: string) => unknown, text: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now();
    await work(text);
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}
