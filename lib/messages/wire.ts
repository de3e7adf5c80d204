import type { Announcement, ErrorCode, ReplyOf, RequestOf, Verb } from './protocol.ts';

/**
 * The shapes on the wire, and how to tell ours from everything else. Nothing here trusts what is inside:
 * `request` is validated by the background, a report by its asker.
 */
export interface CallMessage {
  dogear: 'call';
  verb: string;
  request: unknown;
}

export interface AnnounceMessage extends Announcement {
  dogear: 'announce';
}

export interface ReportMessage {
  dogear: 'report';
}

/** Errors cross the wire as data. */
export type Envelope<Value> = { ok: true; value: Value } | { ok: false; error: { code: ErrorCode; message: string } };

export function writeCall<V extends Verb>(verb: V, request: RequestOf<V>): CallMessage {
  return { dogear: 'call', verb, request };
}

export function isCall(message: unknown): message is CallMessage {
  return kindOf(message) === 'call' && typeof (message as Partial<CallMessage>).verb === 'string';
}

export function isAnnounce(message: unknown): message is AnnounceMessage {
  return kindOf(message) === 'announce' && Number.isSafeInteger((message as Partial<AnnounceMessage>).rev);
}

export function isReportRequest(message: unknown): message is ReportMessage {
  return kindOf(message) === 'report';
}

/** Whether somebody answered at all: without a listener some browsers resolve with nothing. */
export function isEnvelope<V extends Verb>(answer: unknown): answer is Envelope<ReplyOf<V>> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

function kindOf(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'dogear')) return undefined;
  return (message as { dogear?: unknown }).dogear;
}
