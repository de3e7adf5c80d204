import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../lib/overlay/slices.ts';

/** Each piece of work takes this long on a clock that only work moves. */
const PIECE_MS = 4;

describe('inSlices', () => {
  let now = 0;
  let done: number[] = [];
  let ends = 0;
  let life = new AbortController();
  const work = (item: number) => {
    now += PIECE_MS;
    done.push(item);
  };
  const start = (items: number[], urgent?: number) =>
    inSlices(
      work,
      () => {
        ends += 1;
      },
      life.signal,
    ).start(items, urgent);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    [now, done, ends, life] = [0, [], 0, new AbortController()];
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('works off the urgent ones at once, however long they take, and no other', () => {
    start([1, 2, 3, 4, 5], 3);
    expect(done).toEqual([1, 2, 3]);
    expect(ends).toBe(0);
  });

  it('gives the page the turn after each few milliseconds, and tells when all is done', () => {
    start([1, 2, 3, 4, 5]);
    const seen = [];
    for (let task = 0; task < 3; task += 1) {
      vi.runOnlyPendingTimers();
      seen.push(done.length);
    }
    expect(seen).toEqual([2, 4, 5]);
    expect(ends).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has nothing to tell of a queue that was done at once', () => {
    start([1, 2], 2);
    vi.runAllTimers();
    expect([done, ends]).toEqual([[1, 2], 0]);
  });

  it('forgets what is left of a queue when the next one comes', () => {
    const slices = inSlices(work, () => undefined, life.signal);
    slices.start([1, 2, 3, 4]);
    vi.runOnlyPendingTimers();
    slices.start([9]);
    vi.runAllTimers();
    expect(done).toEqual([1, 2, 9]);
  });

  it('stops with its signal', () => {
    start([1, 2, 3, 4]);
    life.abort();
    vi.runAllTimers();
    expect(done).toEqual([]);
  });
});
