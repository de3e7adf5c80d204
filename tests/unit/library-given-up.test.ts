import { describe, expect, it, vi } from 'vitest';
import { readHeads } from '../../lib/library/generations.ts';
import { readSentinel } from '../../lib/library/sentinel.ts';
import { type Damage, damaged, damages } from './library-damages.ts';
import { type Bench, change, sampleId } from './library-samples.ts';

const DAY = 86_400_000;
const HOURS_13 = 13 * 3_600_000;

const found: Record<Damage, number> = {
  'an empty database': 0,
  'a shorter one': 9,
  'another library of the same size': 10,
};

/** Enough new generations to use every slot several times. */
async function liveOn(bench: Bench): Promise<void> {
  for (let number = 50; number < 56; number += 1) {
    bench.time.now += HOURS_13;
    await bench.library.mark(change(sampleId(number), { saved: true }));
    await bench.library.flush();
  }
}

const idsOf = async ({ library }: Bench) => (await library.list({})).rows.map((row) => row.id).sort();

describe.each(Object.keys(damages) as Damage[])('the reader who gives up what is missing from %s', (name) => {
  it('goes on with what there is, and can have it back for thirty days', async () => {
    const bench = await damaged(name);
    const total = found[name];
    const givenUp = { at: bench.time.now, count: 10 - total };
    expect(await bench.library.recover({ choice: 'accept' })).toEqual({ state: 'good', givenUp });

    expect(await bench.restart().health()).toEqual({ state: 'good', givenUp });
    expect((await bench.library.list({})).total).toBe(total);
    expect(await readSentinel(bench.storage)).toMatchObject({ count: total, rev: 11 });
    expect((await readHeads(bench.storage)).map((head) => head.count)).toEqual([total, 10]);

    await liveOn(bench);
    const woken = bench.restart();
    expect(await woken.recover({ choice: 'restore' })).toEqual({ state: 'good' });
    expect(await idsOf(bench)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 51, 52, 53, 54, 55].map(sampleId));
    expect(await bench.restart().health()).toEqual({ state: 'good' });
  });
});

describe('what was given up', () => {
  it('is let go after thirty days', async () => {
    const bench = await damaged('an empty database');
    await bench.library.recover({ choice: 'accept' });
    bench.time.now += 30 * DAY;
    const woken = bench.restart();
    expect(await woken.health()).toEqual({ state: 'good' });
    expect(await woken.recover({ choice: 'restore' })).toEqual({ state: 'good' });
    expect((await woken.list({})).total).toBe(0);

    await liveOn(bench);
    expect((await readHeads(bench.storage)).every((head) => head.count > 0 && head.count < 7)).toBe(true);
  });

  it('twice comes back altogether', async () => {
    const bench = await damaged('a shorter one');
    await bench.library.recover({ choice: 'accept' });
    await bench.library.mark(change(sampleId(20), { saved: true }));
    await bench.library.flush();
    await damages['an empty database']();
    bench.time.now += DAY;

    const woken = bench.restart();
    const health = await woken.recover({ choice: 'accept' });
    expect(health).toEqual({ state: 'good', givenUp: { at: bench.time.now, count: 11 } });
    await woken.recover({ choice: 'restore' });
    expect((await woken.list({})).total).toBe(11);
  });

  it('is not asked about again when the background is stopped before it wrote sentinel and copy', async () => {
    const bench = await damaged('an empty database');
    const { set } = bench.storage;
    vi.spyOn(bench.storage, 'set').mockImplementation((items) =>
      // The pin is written before the commit; all that comes after it is lost.
      'library-sentinel' in items ? new Promise(() => undefined) : set(items),
    );
    void bench.library.recover({ choice: 'accept' });
    await vi.waitUntil(async () => (await bench.restart().health()).state === 'good');
    vi.restoreAllMocks();

    const woken = bench.restart();
    expect((await woken.health()).state).toBe('good');
    await woken.flush();
    expect(await woken.health()).toMatchObject({ state: 'good', givenUp: { count: 10 } });
    expect(await readSentinel(bench.storage)).toMatchObject({ count: 0, rev: 11 });
    expect((await readHeads(bench.storage)).map((head) => head.count)).toEqual([0, 10]);
  });
});
