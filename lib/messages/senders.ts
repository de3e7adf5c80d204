import type { Verb } from './protocol.ts';

/** `page`: our content script on the host's pages; `extension`: our own pages (popup). */
export type Side = 'page' | 'extension';

/** What the browser says of a message's sender, as far as we look at it. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  tab?: { incognito?: boolean | undefined } | undefined;
}

/** This extension: its id, and its own origin with a slash at the end (`runtime.getURL('')`). */
export interface Self {
  id: string;
  url: string;
}

const HOST = 'https://huggingface.co/';

/** Who may ask what. The page's process may be taken over by the page: it gets what cards need, and no more. */
const ALLOWED: Record<Verb, readonly Side[]> = {
  marks: ['page', 'extension'],
  mark: ['page', 'extension'],
  checks: ['page', 'extension'],
  keepChecks: ['page', 'extension'],
  list: ['extension'],
  hidden: ['extension'],
  bin: ['extension'],
  markMany: ['extension'],
  restore: ['extension'],
  emptyBin: ['extension'],
  undo: ['extension'],
  importBegin: ['extension'],
  importChunk: ['extension'],
  importPreview: ['extension'],
  importCommit: ['extension'],
  importDrop: ['extension'],
  importUndo: ['extension'],
  imports: ['extension'],
  health: ['extension'],
  recover: ['extension'],
};

/** Verbs that would keep something of a private window. */
const STORING: readonly Verb[] = [
  'mark',
  'markMany',
  'restore',
  'emptyBin',
  'undo',
  'importBegin',
  'importChunk',
  'importCommit',
  'importUndo',
  'keepChecks',
];

/**
 * Where a message comes from, or null for anyone else. The browser vouches for these fields. Firefox leaves
 * `origin` out for content scripts, then the address decides; `sender.tab` says nothing, since extension
 * pages opened in tabs have one too.
 */
export function sideOf(sender: Sender, self: Self): Side | null {
  if (sender.id !== self.id) return null;

  const from = sender.origin === undefined ? (sender.url ?? '') : `${sender.origin}/`;
  if (from.startsWith(self.url)) return 'extension';
  return from.startsWith(HOST) ? 'page' : null;
}

export function isVerb(text: string): text is Verb {
  return Object.hasOwn(ALLOWED, text);
}

/** Why this sender may not ask this, or null if it may. */
export function refusalOf(verb: Verb, sender: Sender, self: Self): 'forbidden' | 'private' | null {
  const side = sideOf(sender, self);
  if (!side || !ALLOWED[verb].includes(side)) return 'forbidden';
  return sender.tab?.incognito && STORING.includes(verb) ? 'private' : null;
}
