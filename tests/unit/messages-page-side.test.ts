import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestReaders } from '../../lib/library/requests.ts';
import { answer } from '../../lib/messages/serve.ts';
import type { MarkChange } from '../../lib/paper/mark.ts';
import { change, sampleId, setUp } from './library-samples.ts';

const ID = sampleId(1);
const url = 'chrome-extension://test-extension-id';
const senders = {
  card: { id: 'test-extension-id', origin: 'https://huggingface.co', tab: { incognito: false } },
  'card in Firefox': { id: 'test-extension-id', url: 'https://huggingface.co/papers', tab: {} },
  popup: { id: 'test-extension-id', origin: url },
  'popup in Firefox': { id: 'test-extension-id', url: `${url}/popup.html` },
};
type Name = keyof typeof senders;
const names = Object.keys(senders) as Name[];

const whole = { saved: true, savedAt: 5, hidden: true, status: 'read', note: 'mine', tags: { secret: false } } as const;
const FIELDS = Object.keys(whole) as (keyof MarkChange)[];
const changes = Array.from({ length: 2 ** FIELDS.length }, (_, bits) =>
  FIELDS.filter((_field, place) => bits & (2 ** place)),
).filter((fields) => fields.some((field) => field !== 'savedAt'));

/** Of a page: saving, with its moment or without, and hiding. */
function isForPages(fields: readonly string[]): boolean {
  return ['saved', 'hidden', 'saved hidden', 'saved savedAt', 'saved savedAt hidden'].includes(fields.join(' '));
}

const ask = (library: ReturnType<typeof setUp>['library'], sender: Name, request: unknown) =>
  answer({ dogear: 'call', verb: 'mark', request }, senders[sender], library, requestReaders);

beforeEach(() => fakeBrowser.reset());

describe.each(names)('a mark from the %s', (name) => {
  it.each(changes.map((fields) => [fields] as const))('that changes %j', async (fields) => {
    const { library } = setUp();
    const wanted: MarkChange = Object.fromEntries(fields.map((field) => [field, whole[field]]));
    const envelope = await ask(library, name, change(ID, wanted));

    const isAllowed = name.startsWith('popup') || isForPages(fields);
    expect(envelope).toMatchObject(isAllowed ? { ok: true } : { ok: false, error: { code: 'forbidden' } });
    if (!isAllowed) expect(await library.marks({ ids: [ID] })).toEqual({ rev: 0, marks: {} });
  });
});

describe('the page', () => {
  it('cannot blank a private note to read it in the reply, nor take a tag off', async () => {
    const { library } = setUp();
    await library.mark(change(ID, { saved: true, note: 'private', tags: { secret: true } }));
    const envelope = await ask(library, 'card', change(ID, { note: '', tags: { secret: false } }));

    expect(JSON.stringify(envelope)).not.toMatch(/private|secret/);
    expect((await library.list({})).rows).toMatchObject([{ note: 'private', tags: ['secret'] }]);
  });

  it('that retries the operation of an extension page learns nothing of what the reader wrote', async () => {
    const { library } = setUp();
    await library.mark(change(ID, { saved: true, note: 'private', tags: { secret: true }, status: 'reading' }));
    const written = change(ID, { hidden: true, note: 'new', tags: { secret: false }, status: 'read' });
    await library.mark(written);

    const envelope = await ask(library, 'card', { ...written, change: { hidden: true } });
    const mark = { saved: true, hidden: true };
    expect(envelope).toEqual({ ok: true, value: { rev: 2, mark, undo: { hidden: false } } });
  });

  it('may give a moment of saving with a saving only', async () => {
    const { library } = setUp();
    const request = change(ID, { saved: false, savedAt: 5 });
    expect(await ask(library, 'card', request)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});
