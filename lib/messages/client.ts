import { browser } from 'wxt/browser';
import type { ErrorCode, ReplyOf, RequestOf, Verb } from './protocol.ts';
import { isEnvelope, writeCall } from './wire.ts';

/** What the background refused or failed to do; `unreachable` when it cannot be asked (any more). */
export class MessageError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MessageError';
    this.code = code;
  }
}

/**
 * Asks the background. The background may stop while it is being asked, so a lost connection is tried once
 * more with the same request: changes carry an `opId`, so nothing is done twice. Throws `MessageError`.
 */
export async function call<V extends Verb>(verb: V, request: RequestOf<V>): Promise<ReplyOf<V>> {
  const message = writeCall(verb, request);
  const first = await ask(message);
  const { answer, error } = isEnvelope<V>(first.answer) ? first : await ask(message);

  if (!isEnvelope<V>(answer)) {
    throw new MessageError('unreachable', 'The extension does not answer.', { cause: error });
  }
  if (!answer.ok) throw new MessageError(answer.error.code, answer.error.message);
  return answer.value;
}

/** Whether this script's extension is still there: after an update or removal the old script is on its own. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

async function ask(message: unknown): Promise<{ answer?: unknown; error?: unknown }> {
  if (isOrphaned()) return {};

  try {
    return { answer: await browser.runtime.sendMessage(message) };
  } catch (error) {
    return { error };
  }
}
