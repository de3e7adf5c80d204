import { PAPER_ID } from '../paper/paper.ts';
import type { LookupPorts } from './lookup.ts';

/** An answer larger than this is none of ours, in UTF-16 units. */
const MAX_ANSWER = 2_000_000;
const PATIENCE_MS = 15_000;

/**
 * The one request that Dogear can make, and only once the reader has turned it on: the host's own public API, on the
 * host's own pages, without cookies.
 */
export async function askHost(id: string, signal: AbortSignal): ReturnType<LookupPorts['ask']> {
  if (!PAPER_ID.test(id)) throw new Error('no arXiv id');

  const response = await fetch(`https://huggingface.co/api/papers/${id}`, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  const text = response.ok ? await response.text() : '';
  return {
    status: response.status,
    rateLimit: response.headers.get('RateLimit'),
    retryAfter: response.headers.get('Retry-After'),
    body: text.length > 0 && text.length <= MAX_ANSWER ? JSON.parse(text) : null,
  };
}
