import type { Browser } from 'puppeteer-core';

/** Sends a raw WebDriver BiDi command: extension pages and the browser's own scope are out of puppeteer's reach. */
export type Bidi = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Evaluates an expression and returns its value, which must be a string, number, boolean or null. */
export type Evaluate = (expression: string) => Promise<unknown>;

interface RawConnection {
  send(method: string, params: object): Promise<{ result?: Record<string, unknown> }>;
}

export function openBidi(browser: Browser): Bidi {
  // Not in puppeteer's types: the connection that all its own commands go through.
  const { connection } = browser as unknown as { connection: RawConnection };
  return async (method, params) => {
    const reply = await connection.send(method, params);
    return reply.result ?? {};
  };
}

/** Evaluates in one browsing context; throws what the expression threw. */
export function evaluateIn(bidi: Bidi, context: string): Evaluate {
  return async (expression) => {
    const reply = await bidi('script.evaluate', { target: { context }, expression, awaitPromise: true });
    if (reply.type === 'exception') {
      throw new Error((reply.exceptionDetails as { text: string } | undefined)?.text ?? 'The expression threw.');
    }
    return (reply.result as { value?: unknown } | undefined)?.value ?? null;
  };
}

/** The scope of the browser's own window; needs `--remote-allow-system-access`. */
export async function findBrowserScope(bidi: Bidi): Promise<Evaluate> {
  const { contexts } = (await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts?: { context: string }[];
  };
  const first = contexts?.[0];
  if (!first) throw new Error('Firefox shows no window of its own.');
  return evaluateIn(bidi, first.context);
}
