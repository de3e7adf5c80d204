import { LibraryError } from './errors.ts';

/**
 * A broken file can leave a request without any answer (seen in Firefox and in Chromium): whoever opens waits
 * no longer than this, in milliseconds.
 */
export const PATIENCE = 10_000;

/** How long an upgrade may take: it goes over all entries, 100,000 in half a minute. */
export const UPGRADE_PATIENCE = 300_000;

/** Nobody answered in time. */
export class LateError extends LibraryError {
  constructor(message: string) {
    super('storage', message);
  }
}

/** The same promise, or a `LateError` with this message when it takes longer than `ms`. */
export async function within<Value>(ms: number, promise: Promise<Value>, message: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LateError(message)), ms);
  });

  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
