import type { BrowserContext } from '@playwright/test';

/** A finished piece of work of one thread, or a moment in it, as Chromium's trace tells it. Times in µs. */
export interface Work {
  name: string;
  /** Process and thread. */
  thread: string;
  start: number;
  end: number;
  /** CPU time of the thread; the time on the clock where the trace has none. */
  cpu: number;
  /** Of a call of a script: its file. */
  url: string;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Tasks (`RunTask`), calls of scripts, style and layout; what the page has marked itself. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** Finished pieces of work, and moments. */
const PHASES = new Set(['X', 'I', 'R']);

/** Records what all threads of the browser do while `act` runs. */
export async function recordTrace(context: BrowserContext, act: () => Promise<void>): Promise<Work[]> {
  const browser = context.browser();
  if (!browser) throw new Error('A persistent context should know its browser.');

  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // Pushing with a spread would overflow the stack.
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });

  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.filter(({ ph }) => PHASES.has(ph)).map(toWork);
}

function toWork({ name, pid, tid, ts, dur = 0, tdur = dur, args }: TraceEvent): Work {
  return { name, thread: `${pid} ${tid}`, start: ts, end: ts + dur, cpu: tdur, url: args?.data?.url ?? '' };
}
