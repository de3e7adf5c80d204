import { browser } from 'wxt/browser';
import { forPages } from './page-side.ts';
import type { ErrorCode, ReplyOf, RequestOf, Verb } from './protocol.ts';
import { isVerb, refusalOf, type Sender, sideOf } from './senders.ts';
import { type CallMessage, type Envelope, isCall } from './wire.ts';

/** The background's answers, a method a verb. A thrown error with a `code` of ours keeps it. */
export type Handlers = { [V in Verb]: (request: RequestOf<V>) => Promise<ReplyOf<V>> };

/** A validated copy of what was sent, a method a verb, or null if it is not as the protocol says. */
export type RequestReaders = { [V in Verb]: (request: unknown) => RequestOf<V> | null };

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'forbidden',
  'invalid',
  'unknown-paper',
  'mass-change',
  'storage',
  'full',
  'recovery',
]);

/**
 * Answers calls; to be started synchronously with the background, so that the message that woke it is heard.
 * What is not ours is left alone at once. Every call of ours gets an envelope, whatever happens.
 */
export function serve(handlers: Handlers, readers: RequestReaders): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (!isCall(message)) return;
    void answer(message, sender, handlers, readers).then(sendResponse);
    return true;
  });
}

/** One call's envelope; never rejects. */
export async function answer(
  { verb, request }: CallMessage,
  sender: Sender,
  handlers: Handlers,
  readers: RequestReaders,
): Promise<Envelope<unknown>> {
  if (!isVerb(verb)) return refuse('invalid', 'There is no such verb.');

  const self = { id: browser.runtime.id, url: browser.runtime.getURL('/') };
  const refusal = refusalOf(verb, sender, self);
  if (refusal === 'private') return refuse(refusal, 'Nothing is kept from private windows.');
  if (refusal) return refuse(refusal, `This sender may not ask for ${verb}.`);

  try {
    const answers = sideOf(sender, self) === 'page' ? forPages(handlers) : handlers;
    return await handle(verb, request, answers, readers);
  } catch (error) {
    return refuse(codeOf(error), error instanceof Error ? error.message : String(error));
  }
}

async function handle<V extends Verb>(
  verb: V,
  request: unknown,
  handlers: Handlers,
  readers: RequestReaders,
): Promise<Envelope<ReplyOf<V>>> {
  const valid = readers[verb](request);
  if (!valid) return refuse('invalid', `This is no request for ${verb}.`);
  return { ok: true, value: await handlers[verb](valid) };
}

function refuse(code: ErrorCode, message: string): Envelope<never> {
  return { ok: false, error: { code, message } };
}

function codeOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && CODES.has(code) ? (code as ErrorCode) : 'storage';
}
