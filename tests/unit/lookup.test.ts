import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnswer } from '../../lib/lookup/answer.ts';
import { createLookup, type LookupPorts } from '../../lib/lookup/lookup.ts';
import { createPace, readRateLimit } from '../../lib/lookup/pace.ts';

const ID = '2605.08583';
const answer = {
  id: ID,
  githubRepo: 'https://github.com/quiet-lab/half-cache',
  linkedModels: [{ id: 'quiet-lab/half-7b' }, { id: 'no owner' }, null],
  numTotalModels: 12,
  linkedDatasets: [],
  linkedSpaces: [{ id: 'quiet-lab/demo' }],
};

describe('readAnswer', () => {
  it('reads what is linked, and makes links of names of the known shape only', () => {
    expect(readAnswer(ID, answer, 7)).toEqual({
      id: ID,
      checkedAt: 7,
      models: { count: 12, links: [{ name: 'quiet-lab/half-7b', href: 'https://huggingface.co/quiet-lab/half-7b' }] },
      datasets: { count: 0, links: [] },
      spaces: { count: 1, links: [{ name: 'quiet-lab/demo', href: 'https://huggingface.co/spaces/quiet-lab/demo' }] },
      repositories: {
        count: 1,
        links: [{ name: 'quiet-lab/half-cache', href: 'https://github.com/quiet-lab/half-cache' }],
      },
    });
  });

  it('takes no answer for another paper, and no link that is not https', () => {
    expect(readAnswer('2605.00001', answer, 7)).toBeNull();
    expect(readAnswer(ID, { id: ID, githubRepo: 'javascript:alert(1)' }, 7)?.repositories.count).toBe(0);
  });

  it('never throws, whatever the host answers', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (a, b) => void readAnswer(ID, { id: ID, linkedModels: a, numTotalModels: b }, 0),
      ),
    );
  });
});

describe('the pace', () => {
  const ok = { status: 200, rateLimit: null, retryAfter: null };

  it.each([
    ['"api";r=499;t=120', { remaining: 499, resetMs: 120_000 }],
    ['"api"; r=0; t=5', { remaining: 0, resetMs: 5_000 }],
    ['"api";w=300', null],
    ['', null],
    [null, null],
  ])('reads the header %j', (header, limit) => {
    expect(readRateLimit(header)).toEqual(limit);
  });

  it('stops at 429 until the host says, and for a window where it says nothing', () => {
    const told = createPace();
    told.note({ ...ok, status: 429, rateLimit: '"api";r=0;t=40' }, 1_000);
    expect(told.wait(1_000)).toBe(40_000);
    expect(told.wait(41_000)).toBe(0);

    const untold = createPace();
    untold.note({ ...ok, status: 429 }, 0);
    expect(untold.wait(0)).toBe(300_000);
  });

  it('leaves the last hundred requests of a window to the page', () => {
    const pace = createPace();
    pace.note({ ...ok, rateLimit: '"api";r=101;t=60' }, 0);
    expect(pace.wait(0)).toBe(0);
    pace.note({ ...ok, rateLimit: '"api";r=100;t=60' }, 0);
    expect(pace.wait(0)).toBe(60_000);
  });

  it('lets a failing host alone after three failures in a row', () => {
    const pace = createPace();
    for (const status of [0, 503, 200, 500, 0]) pace.note({ ...ok, status }, 0);
    expect(pace.wait(0)).toBe(0);
    pace.note({ ...ok, status: 0 }, 0);
    expect(pace.wait(0)).toBe(300_000);
  });
});

describe('createLookup', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp(reply: (id: string) => Awaited<ReturnType<LookupPorts['ask']>>) {
    const life = new AbortController();
    const ports = {
      ask: vi.fn(async (id: string) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return reply(id);
      }),
      keep: vi.fn(async (_: unknown[]) => undefined),
      onAnswer: vi.fn(),
      now: () => Date.now(),
    };
    return { ports, life, lookup: createLookup(ports, life.signal) };
  }
  const good = (id: string) => ({ status: 200, rateLimit: null, retryAfter: null, body: { id } });
  const IDS = ['2605.00001', '2605.00002', '2605.00003', '2605.00004'];

  it('asks for two papers at a time, each once, and keeps the answers together', async () => {
    const { ports, lookup } = setUp(good);
    lookup.want(IDS);
    expect(ports.ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(ports.ask).toHaveBeenCalledTimes(4);
    lookup.want(IDS);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports.ask).toHaveBeenCalledTimes(4);
    expect(ports.onAnswer).toHaveBeenCalledTimes(4);
    expect(ports.keep).toHaveBeenCalledTimes(1);
  });

  it('keeps the last answers at once when the page goes: they were lost with its timer, and asked for again', async () => {
    const { ports, lookup } = setUp(good);
    lookup.want(IDS.slice(0, 2));
    await vi.advanceTimersByTimeAsync(100);
    lookup.keepNow();
    lookup.keepNow();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports.keep.mock.calls).toEqual([[[expect.anything(), expect.anything()]]]);
  });

  it('does not ask for what has left the view', async () => {
    const { ports, lookup } = setUp(good);
    lookup.want(IDS);
    lookup.want([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ports.ask).toHaveBeenCalledTimes(2);
  });

  it('is quiet about failures, and asks again for what was refused once the time has come', async () => {
    let status = 429;
    const { ports, lookup } = setUp((id) => ({ ...good(id), status, rateLimit: '"api";r=0;t=30' }));
    lookup.want(IDS.slice(0, 1));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ports.onAnswer).not.toHaveBeenCalled();

    status = 200;
    lookup.want(IDS.slice(0, 1));
    expect(ports.ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(ports.ask).toHaveBeenCalledTimes(2);
  });

  it('asks nothing more once its page is gone', async () => {
    const { ports, life, lookup } = setUp(good);
    lookup.want(IDS);
    life.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ports.ask).toHaveBeenCalledTimes(2);
    expect(ports.onAnswer).not.toHaveBeenCalled();
  });
});
