import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { call, isOrphaned, MessageError } from '../../lib/messages/client.ts';
import { change, sampleId } from './library-samples.ts';

const reply = { rev: 1, mark: { saved: true, hidden: false }, undo: { saved: false } };
const request = change(sampleId(1), { saved: true });

const send = () =>
  vi.spyOn(browser.runtime, 'sendMessage') as unknown as MockInstance<(message: unknown) => Promise<unknown>>;
const orphan = () => vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);

beforeEach(() => fakeBrowser.reset());

describe('call', () => {
  it('answers the value', async () => {
    const sent = send().mockResolvedValue({ ok: true, value: reply });
    expect(await call('mark', request)).toEqual(reply);
    expect(sent.mock.calls).toEqual([[{ dogear: 'call', verb: 'mark', request }]]);
  });

  it('throws what the background refused, and does not ask again', async () => {
    const sent = send().mockResolvedValue({ ok: false, error: { code: 'private', message: 'No.' } });
    const refusal = await call('mark', request).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MessageError);
    expect(refusal).toMatchObject({ code: 'private', message: 'No.' });
    expect(sent).toHaveBeenCalledOnce();
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.'],
    ['A listener indicated an asynchronous response, but the message channel closed before a response was received'],
  ])('tries once more, with the same operation, after "%s"', async (message) => {
    const sent = send().mockRejectedValueOnce(new Error(message)).mockResolvedValueOnce({ ok: true, value: reply });
    expect(await call('mark', request)).toEqual(reply);
    expect(sent.mock.calls[1]).toEqual(sent.mock.calls[0]);
  });

  it('tries once more when nobody answered', async () => {
    const sent = send().mockResolvedValueOnce(undefined).mockResolvedValueOnce({ ok: true, value: reply });
    expect(await call('mark', request)).toEqual(reply);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('gives up as unreachable after the second time', async () => {
    const cause = new Error('Could not establish connection.');
    const sent = send().mockRejectedValue(cause);
    await expect(call('mark', request)).rejects.toMatchObject({ code: 'unreachable', cause });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('of an orphaned script sends nothing', async () => {
    const sent = send();
    orphan();
    expect(isOrphaned()).toBe(true);
    await expect(call('mark', request)).rejects.toMatchObject({ code: 'unreachable' });
    expect(sent).not.toHaveBeenCalled();
  });
});
