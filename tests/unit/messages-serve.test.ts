import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryError } from '../../lib/library/errors.ts';
import { requestReaders } from '../../lib/library/requests.ts';
import { answer, type Handlers, serve } from '../../lib/messages/serve.ts';
import { change, sampleId, setUp } from './library-samples.ts';

const popup = { id: 'test-extension-id', origin: 'chrome-extension://test-extension-id' };
const card = { id: 'test-extension-id', origin: 'https://huggingface.co', tab: { incognito: false } };
const ID = sampleId(1);

const ask = (verb: string, request: unknown, sender: object = popup, handlers: Handlers = setUp().library) =>
  answer({ dogear: 'call', verb, request }, sender, handlers, requestReaders);

/** What the background's listener says at once, and what it answers later, if anything. */
function deliver(message: unknown): { atOnce: unknown[]; answered: ReturnType<typeof vi.fn> } {
  const answered = vi.fn();
  const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
  serve(setUp().library, requestReaders);
  const atOnce = listen.mock.calls.map(([listener]) => listener(message, popup, answered) as unknown);
  return { atOnce, answered };
}

beforeEach(() => fakeBrowser.reset());

describe('the background', () => {
  it('answers what it is asked, in an envelope', async () => {
    const { atOnce, answered } = deliver({ dogear: 'call', verb: 'health', request: {} });
    expect(atOnce).toEqual([true]);
    await vi.waitFor(() => expect(answered).toHaveBeenCalledWith({ ok: true, value: { state: 'good' } }));
  });

  it.each([
    [null],
    ['call'],
    [{ verb: 'health' }],
    [{ dogear: 'announce', rev: 1 }],
    [{ dogear: 'report' }],
    [{ dogear: 'call' }],
    [JSON.parse('{"__proto__":{"dogear":"call","verb":"health"}}')],
  ])('leaves %j alone at once', async (message) => {
    const { atOnce, answered } = deliver(message);
    expect(atOnce).toEqual([undefined]);
    await Promise.resolve();
    expect(answered).not.toHaveBeenCalled();
  });

  it('refuses senders, private windows, unknown verbs and wrong requests with their codes', async () => {
    const mark = change(ID, { saved: true });
    const isRefused = (code: string) => ({ ok: false, error: { code, message: expect.any(String) } });

    expect(await ask('list', {}, card)).toEqual(isRefused('forbidden'));
    expect(await ask('mark', mark, { ...card, tab: { incognito: true } })).toEqual(isRefused('private'));
    expect(await ask('constructor', {})).toEqual(isRefused('invalid'));
    expect(await ask('mark', { ...mark, id: '__proto__' })).toEqual(isRefused('invalid'));
    expect(await ask('mark', { ...mark, record: undefined })).toEqual(isRefused('unknown-paper'));
  });

  it('keeps nothing of a private window', async () => {
    const { library } = setUp();
    await ask('mark', change(ID, { saved: true }), { ...card, tab: { incognito: true } }, library);
    expect((await library.list({})).rev).toBe(0);
    expect(await ask('marks', { ids: [ID] }, { ...card, tab: { incognito: true } }, library)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [new LibraryError('full', 'No space.'), 'full'],
    [new LibraryError('recovery', 'Wait.'), 'recovery'],
    [new LibraryError('forbidden', 'No.'), 'forbidden'],
    [new DOMException('x', 'UnknownError'), 'storage'],
    [Object.assign(new Error('x'), { code: 'forged' }), 'storage'],
    ['a string', 'storage'],
  ])('tells the failure %s as %s', async (failure, code) => {
    const { library } = setUp();
    const handlers = { ...library, list: () => Promise.reject(failure) };
    expect(await ask('list', {}, popup, handlers)).toMatchObject({ ok: false, error: { code } });
  });

  it('answers any payload with a typed error and stays well', async () => {
    const { library } = setUp();
    const verb = fc.constantFrom('marks', 'mark', 'list', 'recover', '__proto__', 'x');
    await fc.assert(
      fc.asyncProperty(verb, fc.anything(), fc.constantFrom(card, popup), async (name, request, sender) => {
        const envelope = await ask(name, request, sender, library);
        const isFine = envelope.ok ? name === 'list' || name === 'marks' : envelope.error.code !== 'storage';
        expect(isFine).toBe(true);
      }),
    );
    expect(await library.health()).toEqual({ state: 'good' });
    expect((await library.list({})).rev).toBe(0);
  });
});
