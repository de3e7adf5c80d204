import { describe, expect, it } from 'vitest';
import { requestReaders } from '../../lib/library/requests.ts';
import { isVerb, refusalOf, type Self, type Sender, sideOf } from '../../lib/messages/senders.ts';

const self: Self = { id: 'us', url: 'chrome-extension://us/' };
const page = 'https://huggingface.co';

const senders: Record<string, Sender> = {
  card: { id: 'us', origin: page, url: `${page}/papers`, tab: { incognito: false } },
  'card in Firefox': { id: 'us', url: `${page}/papers?q=x`, tab: {} },
  'private card': { id: 'us', origin: page, url: `${page}/papers`, tab: { incognito: true } },
  popup: { id: 'us', origin: 'chrome-extension://us', url: 'chrome-extension://us/popup.html' },
  'popup in Firefox': { id: 'us', url: 'chrome-extension://us/popup.html' },
  'popup in a tab': { id: 'us', origin: 'chrome-extension://us', tab: { incognito: false } },
  'popup in a private tab': { id: 'us', origin: 'chrome-extension://us', tab: { incognito: true } },
  'other extension': { id: 'them', origin: 'chrome-extension://them', url: 'chrome-extension://them/x.html' },
  'other extension with our address': { id: 'them', origin: 'chrome-extension://us' },
  'other site': { id: 'us', origin: 'https://example.com', url: `${page}/papers` },
  'site that begins alike': { id: 'us', url: `${page}.example.com/papers` },
  'site without a lock': { id: 'us', origin: 'http://huggingface.co' },
  subdomain: { id: 'us', origin: 'https://x.huggingface.co' },
  'sandboxed frame': { id: 'us', origin: 'null', url: `${page}/papers` },
  'extension that begins alike': { id: 'us', origin: 'chrome-extension://usurper' },
  nobody: {},
};

type Outcome = 'forbidden' | 'private' | null;
const READING = [
  'marks',
  'checks',
  'list',
  'hidden',
  'bin',
  'importPreview',
  'importDrop',
  'imports',
  'health',
  'recover',
];
const WRITING = ['mark', 'markMany', 'restore', 'emptyBin', 'undo', 'importBegin', 'importChunk', 'importCommit'];
const VERBS = [...READING, ...WRITING, 'importUndo', 'keepChecks'];
const all = (outcome: Outcome) => Object.fromEntries(VERBS.map((verb) => [verb, outcome]));
const cards = { ...all('forbidden'), marks: null, mark: null, checks: null, keepChecks: null };
const privately = Object.fromEntries(
  [...WRITING, 'importUndo', 'keepChecks'].map((verb) => [verb, 'private' as const]),
);

const table: Record<string, ReturnType<typeof all>> = {
  card: cards,
  'card in Firefox': cards,
  'private card': { ...cards, mark: 'private', keepChecks: 'private' },
  popup: all(null),
  'popup in Firefox': all(null),
  'popup in a tab': all(null),
  'popup in a private tab': { ...all(null), ...privately },
};

const pairs = Object.keys(senders).flatMap((name) =>
  Object.entries(table[name] ?? all('forbidden')).map(([verb, outcome]) => [name, verb, outcome] as const),
);

describe('who may ask what', () => {
  it.each(pairs)('%s asks for %s: %s', (name, verb, outcome) => {
    const sender = senders[name] ?? {};
    expect(isVerb(verb) && refusalOf(verb, sender, self)).toBe(outcome);
  });

  it('knows all of its verbs, each of which is in this table', () => {
    expect(Object.keys(requestReaders).sort()).toEqual([...VERBS].sort());
    expect(VERBS.every(isVerb)).toBe(true);
  });

  it('knows no verb but its own', () => {
    for (const text of ['constructor', '__proto__', 'toString', 'seen', '', 'Mark']) expect(isVerb(text)).toBe(false);
  });

  it('tells sides apart by origin, else by address', () => {
    expect(sideOf(senders.card ?? {}, self)).toBe('page');
    expect(sideOf(senders.popup ?? {}, self)).toBe('extension');
    expect(sideOf({}, self)).toBeNull();
  });
});
