import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAnnouncer, onAnnounce } from '../../lib/messages/announce.ts';
import { answerReport, askTab } from '../../lib/messages/report.ts';

const report = { listing: 'daily', found: 30, recognised: 28 } as const;

function withTab(url: string | undefined, reply: unknown = undefined) {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never);
  return vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(() => Promise.resolve(reply) as never);
}

/** To every listener; settles when all have answered at once or declined. */
async function deliver(message: unknown, respond: (answer: unknown) => void): Promise<void> {
  await Promise.all(await fakeBrowser.runtime.onMessage.trigger(message, {}, respond));
}

beforeEach(() => fakeBrowser.reset());

describe('announcements', () => {
  it('reach every listing tab and every open page of ours', async () => {
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
    const tell = vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('nobody'));
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('nobody'));
    createAnnouncer()(5);

    const message = { dogear: 'announce', rev: 5 };
    await vi.waitFor(() =>
      expect(tell.mock.calls).toEqual([
        [1, message],
        [2, message],
      ]),
    );
    expect(query).toHaveBeenCalledWith({ url: 'https://huggingface.co/papers*' });
    expect(send).toHaveBeenCalledWith(message);
  });

  it('of many commits at once are two, the last with the latest rev; a frozen tab holds up nothing', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
    const tell = vi.spyOn(browser.tabs, 'sendMessage').mockReturnValue(new Promise(() => undefined) as never);
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('nobody'));
    const announce = createAnnouncer();
    for (let rev = 1; rev <= 50; rev += 1) announce(rev);

    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2));
    expect(tell.mock.calls.at(-1)).toEqual([1, { dogear: 'announce', rev: 50 }]);
  });

  it('are heard until the signal aborts, and nothing else is taken for one', async () => {
    const lifetime = new AbortController();
    const heard = vi.fn();
    onAnnounce(heard, lifetime);
    const trigger = (message: unknown) => deliver(message, () => undefined);

    await trigger({ dogear: 'announce', rev: 3 });
    await trigger({ dogear: 'announce', rev: 'x' });
    await trigger({ dogear: 'report' });
    await trigger(null);
    lifetime.abort();
    await trigger({ dogear: 'announce', rev: 4 });
    expect(heard.mock.calls).toEqual([[{ rev: 3 }]]);
  });

  it('are not listened to after the end', () => {
    onAnnounce(vi.fn(), { signal: AbortSignal.abort() });
    expect(browser.runtime.onMessage.hasListeners()).toBe(false);
  });
});

describe('the report of the active tab', () => {
  it('is a copy of what the tab answers', async () => {
    const ask = withTab('https://huggingface.co/papers', { ...report, more: 'x' });
    expect(await askTab()).toEqual({ tab: 'answered', isListing: true, report });
    expect(ask).toHaveBeenCalledWith(7, { dogear: 'report' });
  });

  it.each([
    ['https://huggingface.co/papers?q=x', true],
    ['https://huggingface.co/papers/trending', true],
    ['https://huggingface.co/paperswithcode', false],
    ['https://huggingface.co/models', false],
  ])('of a silent %s is silent (a listing: %s)', async (url, isListing) => {
    withTab(url);
    expect(await askTab()).toEqual({ tab: 'silent', isListing });
  });

  it.each([['https://example.com/'], ['https://huggingface.co.example.com/papers'], [undefined]])(
    'of %s is not asked for',
    async (url) => {
      const ask = withTab(url, report);
      expect(await askTab()).toEqual({ tab: 'none', isListing: false });
      expect(ask).not.toHaveBeenCalled();
    },
  );

  it.each([[{ ...report, found: -1 }], [{ ...report, listing: 'x' }], [{ ...report, recognised: '9' }], [null], ['x']])(
    'is not believed when it is %j',
    async (reply) => {
      withTab('https://huggingface.co/papers', reply);
      expect((await askTab()).tab).toBe('silent');
    },
  );

  it('is silence when the tab does not answer in time or cannot', async () => {
    const ask = withTab('https://huggingface.co/papers');
    ask.mockReturnValueOnce(new Promise(() => undefined) as never);
    expect((await askTab(10)).tab).toBe('silent');
    ask.mockRejectedValueOnce(new Error('Receiving end does not exist.') as never);
    expect((await askTab()).tab).toBe('silent');
  });

  it('is silence, not "no listing", as long as the page has not been looked at', async () => {
    const lifetime = new AbortController();
    answerReport(() => null, lifetime);
    const respond = vi.fn();
    await deliver({ dogear: 'report' }, respond);
    lifetime.abort();
    expect(respond).not.toHaveBeenCalled();
  });

  it('is given until the signal aborts', async () => {
    const lifetime = new AbortController();
    answerReport(() => report, lifetime);
    const respond = vi.fn();
    await deliver({ dogear: 'report' }, respond);
    await deliver({ dogear: 'announce', rev: 1 }, respond);
    lifetime.abort();
    expect(respond.mock.calls).toEqual([[report]]);
    expect(browser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
