import { describe, expect, it } from 'vitest';
import { requestReaders } from '../../lib/library/requests.ts';
import type { Check, LinkedThings } from '../../lib/messages/checks.ts';
import { change, sampleId, setUp } from './library-samples.ts';

const DAY = 86_400_000;
const none: LinkedThings = { count: 0, links: [] };
const model = { name: 'ada/engine', href: 'https://huggingface.co/ada/engine' };

function checkOf(id: string, checkedAt: number): Check {
  return { id, checkedAt, models: { count: 12, links: [model] }, datasets: none, spaces: none, repositories: none };
}

describe('what Hugging Face answered', () => {
  it('is kept for a day, and is no part of the library', async () => {
    const { library, time, revs } = setUp();
    const check = checkOf(sampleId(1), time.now);
    expect(await library.keepChecks({ checks: [check] })).toEqual({ kept: 1 });
    const ids = [sampleId(1), sampleId(2)];
    expect(await library.checks({ ids })).toEqual({ mayAsk: true, checks: { [sampleId(1)]: check } });
    expect(revs).toEqual([]);
    expect(await library.list({})).toMatchObject({ rev: 0, total: 0 });

    time.now += DAY;
    expect(await library.checks({ ids })).toEqual({ mayAsk: true, checks: {} });
    await library.mark(change(sampleId(1), { saved: true }));
    expect(await library.keepChecks({ checks: [checkOf(sampleId(1), time.now - DAY)] })).toEqual({ kept: 0 });
  });

  it('is neither kept nor handed out while the reader does not let anybody be asked', async () => {
    const { library, time, may } = setUp();
    const checks = [checkOf(sampleId(1), time.now)];
    await library.keepChecks({ checks });
    may.ask = false;
    expect(await library.keepChecks({ checks })).toEqual({ kept: 0 });
    expect(await library.checks({ ids: [sampleId(1)] })).toEqual({ mayAsk: false, checks: {} });
  });

  it('does not last longer because its moment is still to come', async () => {
    const { library, time } = setUp();
    await library.keepChecks({ checks: [checkOf(sampleId(1), time.now + 9 * DAY)] });
    time.now += DAY;
    expect(await library.checks({ ids: [sampleId(1)] })).toEqual({ mayAsk: true, checks: {} });
  });

  it('makes room for newer answers', async () => {
    const { library, time } = setUp();
    for (let from = 0; from < 5_200; from += 200) {
      time.now += 1;
      const checks = Array.from({ length: 200 }, (_, at) => checkOf(sampleId(from + at), time.now));
      await library.keepChecks({ checks });
    }
    const ids = Array.from({ length: 5_200 }, (_, at) => sampleId(at));
    const { checks } = await library.checks({ ids });
    expect(Object.keys(checks)).toHaveLength(5_000);
    expect(checks[sampleId(199)]).toBeUndefined();
    expect(checks[sampleId(5_199)]).toBeDefined();
  });

  it('comes in with safe links only, and within bounds', () => {
    const check = checkOf(sampleId(1), 1);
    const links = [{ name: 'x', href: 'javascript:alert(1)' }, model, { name: 'y', href: 'http://plain.example' }];
    const read = requestReaders.keepChecks({ checks: [{ ...check, models: { count: 3, links } }] });
    expect(read?.checks[0]?.models.links).toEqual([model]);

    const refused = [
      { id: '__proto__' },
      { checkedAt: -1 },
      { models: { count: 0.5, links: [] } },
      { models: undefined },
    ];
    for (const part of refused) expect(requestReaders.keepChecks({ checks: [{ ...check, ...part }] })).toBeNull();
    const many = Array.from({ length: 201 }, () => check);
    expect(requestReaders.keepChecks({ checks: many })).toBeNull();
  });
});
