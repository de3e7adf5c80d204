import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../lib/search/parse.ts';
import { search } from '../../lib/search/search.ts';
import { createSearcher } from '../../lib/search/searcher.ts';
import { inSlices, type Pace } from '../../lib/search/slices.ts';
import { piece, query, rowOf, rows } from './search-rows.ts';

/** A clock that goes on by a millisecond whenever it is looked at, and how often the browser had its turn. */
function fakePace(): Pace & { pauses: number } {
  let time = 0;
  const pace = {
    pauses: 0,
    now: () => {
      time += 1;
      return time;
    },
    pause: async () => {
      pace.pauses += 1;
    },
  };
  return pace;
}

const MANY = Array.from({ length: 1_000 }, (_, place) => rowOf(`2401.${place}`, { title: `Paper number ${place}` }));

describe('inSlices', () => {
  test('does all in order, with a pause when a slice is over', async () => {
    const pace = fakePace();
    const places: number[] = [];
    await inSlices(1_000, (place) => places.push(place), { pace });
    expect(places).toEqual(MANY.map((_, place) => place));
    // 62 looks at the clock, 8 of them a slice.
    expect(pace.pauses).toBe(7);
  });

  test('does not wait where there is little to do', async () => {
    const pace = fakePace();
    await inSlices(100, () => undefined, { pace });
    expect(pace.pauses).toBe(0);
  });

  test('stops at the pause in which it is aborted', async () => {
    const controller = new AbortController();
    const pace = fakePace();
    let done = 0;
    const working = inSlices(1_000, () => ++done, {
      pace,
      signal: controller.signal,
      onPause: () => controller.abort(),
    });
    await expect(working).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toBe(128);
  });

  test('gives other tasks their turn: a timer fires before the work is done', async () => {
    let isDone = false;
    const timer = new Promise<boolean>((resolve) => setTimeout(() => resolve(isDone)));
    const begun = performance.now();
    const wait = () => {
      const until = performance.now() + 0.1;
      while (performance.now() < until);
    };
    const working = inSlices(2_000, wait).then(() => {
      isDone = true;
    });
    expect(await timer).toBe(false);
    await working;
    expect(performance.now() - begun).toBeGreaterThan(200);
  });
});

describe('createSearcher', () => {
  test('finds what a plain search finds, whatever was searched for before', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(query, { minLength: 1, maxLength: 6 }), async (list, queries) => {
        const searcher = createSearcher(list, fakePace());
        for (const any of queries) expect(await searcher.search(any)).toEqual(search(list, any));
      }),
    );
  });

  test('finds what a plain search finds at every key of a query that is typed and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(rows, piece, piece, async (list, one, other) => {
        const searcher = createSearcher(list, fakePace());
        const whole = `${one} ${other}`;
        const typed = Array.from({ length: whole.length + 1 }, (_, end) => whole.slice(0, end));
        for (const any of [...typed, ...typed.toReversed()]) {
          expect(await searcher.search(any)).toEqual(search(list, any));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('an id at the end of a longer one is not lost when the last digit is typed', async () => {
    const list = [rowOf('2401.00001'), rowOf('2401.0000')];
    const searcher = createSearcher(list);
    expect(await searcher.search('2401.0000')).toEqual([list[1]]);
    expect(await searcher.search('2401.00001')).toEqual([list[0]]);
  });

  /** A searcher over many rows, and how often it has asked one whether it is saved. */
  function countLooks() {
    let looks = 0;
    const list = MANY.map((row) => ({
      ...row,
      get savedAt() {
        looks += 1;
        return 1;
      },
    }));
    return { searcher: createSearcher(list), looks: () => looks };
  }

  test('looks at none but the last hits when the query goes on', async () => {
    const { searcher, looks } = countLooks();
    await searcher.search('99');
    expect(looks()).toBe(0);
    await searcher.search('99 is:saved');
    expect(looks()).toBe(19);
    await searcher.search('is:saved');
    expect(looks()).toBe(1_019);
  });

  test('asks no term again that held for all of the last hits', async () => {
    const { searcher, looks } = countLooks();
    await searcher.search('is:saved');
    expect(looks()).toBe(1_000);
    expect(await searcher.search('is:saved 99')).toHaveLength(19);
    expect(await searcher.search('is:saved 999')).toHaveLength(1);
    expect(looks()).toBe(1_000);
  });

  test('shows a first screen while the search goes on, and all at its end', async () => {
    const shown: number[] = [];
    const searcher = createSearcher(MANY, fakePace());
    const hits = await searcher.search('number', { onFirst: (first) => shown.push(first.length) });
    expect(shown).toEqual([128]);
    expect(hits).toHaveLength(1_000);
  });

  test('an aborted search is not taken for a result', async () => {
    const controller = new AbortController();
    const searcher = createSearcher(MANY, fakePace());
    const searching = searcher.search('number', { signal: controller.signal, onFirst: () => controller.abort() });
    await expect(searching).rejects.toMatchObject({ name: 'AbortError' });
    expect(await searcher.search('number')).toHaveLength(1_000);
  });

  test('prepares in slices and can be told to stop', async () => {
    const pace = fakePace();
    await createSearcher(MANY, pace).prepare();
    expect(pace.pauses).toBe(7);
    const aborted = createSearcher(MANY, pace).prepare({ signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('takes a query that has been read', async () => {
    expect(await createSearcher(MANY).search(parseQuery('"number 77"'))).toHaveLength(11);
  });
});
