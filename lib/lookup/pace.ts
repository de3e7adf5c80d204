/** Requests that are left to the page itself and the reader's other tools: of 500 in five minutes without an account. */
const RESERVE = 100;
/** The host's window, in ms: as long as there is no word of it, a refusal holds for one of them. */
const WINDOW_MS = 300_000;
/** So many failures in a row, and the host is left alone for a window. */
const MAX_FAILURES = 3;

/** How an answer came: its status, 0 where none came, and the two headers that speak of limits. */
export interface Outcome {
  status: number;
  rateLimit: string | null;
  retryAfter: string | null;
}

/** When the host may be asked again, by what it has answered so far. Times in ms. */
export interface Pace {
  note(outcome: Outcome, now: number): void;
  /** How long to wait before the next request; 0 for not at all. */
  wait(now: number): number;
}

export function createPace(): Pace {
  let until = 0;
  let failures = 0;

  return {
    note({ status, rateLimit, retryAfter }, now) {
      const limit = readRateLimit(rateLimit);
      failures = status === 0 || status >= 500 ? failures + 1 : 0;

      const rest = limit?.resetMs ?? readSeconds(retryAfter) ?? WINDOW_MS;
      if (status === 429) until = now + Math.max(rest, 1_000);
      else if (limit && limit.remaining <= RESERVE) until = now + limit.resetMs;
      else if (failures >= MAX_FAILURES) until = now + WINDOW_MS;
    },
    wait: (now) => Math.max(0, until - now),
  };
}

/** `"api";r=499;t=120` → what is left, and in how many ms it is full again. Null for anything else. */
export function readRateLimit(header: string | null): { remaining: number; resetMs: number } | null {
  const remaining = /;\s*r=(\d{1,9})\b/.exec(header ?? '')?.[1];
  const seconds = /;\s*t=(\d{1,6})\b/.exec(header ?? '')?.[1];
  return remaining && seconds ? { remaining: Number(remaining), resetMs: Number(seconds) * 1_000 } : null;
}

function readSeconds(header: string | null): number | null {
  return header && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : null;
}
