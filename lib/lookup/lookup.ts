import type { Check } from '../messages/checks.ts';
import { readAnswer } from './answer.ts';
import { createPace, type Outcome } from './pace.ts';

/** Requests under way at once: the page's own come first. */
const AT_ONCE = 2;
/** Answers are kept together, this many ms after the first of them. */
const KEEP_AFTER_MS = 1_000;

export interface LookupPorts {
  /** Asks the host for one paper; rejects when no answer came. */
  ask(id: string): Promise<Outcome & { body: unknown }>;
  keep(checks: Check[]): Promise<unknown>;
  onAnswer(check: Check): void;
  now(): number;
}

export interface Lookup {
  /** Those in view now, in order; what has left the view is not asked for any more. */
  want(ids: readonly string[]): void;
  /** The page is about to go: what it was answered last must not be lost with it. */
  keepNow(): void;
}

/**
 * Asks the host what is linked to papers, two at a time and within its limits, each paper once. A failure is quiet and
 * leaves the paper as it is. Ends with `signal`.
 */
export function createLookup(ports: LookupPorts, signal: AbortSignal): Lookup {
  const pace = createPace();
  const asked = new Set<string>();
  const answers: Check[] = [];
  let queue: string[] = [];
  let underWay = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const ask = async (id: string) => {
    try {
      const { body, ...outcome } = await ports.ask(id);
      pace.note(outcome, ports.now());
      const check = outcome.status === 200 ? readAnswer(id, body, ports.now()) : null;
      if (outcome.status === 429) asked.delete(id);
      if (check && !signal.aborted) take(check);
    } catch {
      pace.note({ status: 0, rateLimit: null, retryAfter: null }, ports.now());
    }
  };

  const take = (check: Check) => {
    ports.onAnswer(check);
    answers.push(check);
    keeping ??= setTimeout(keepAll, KEEP_AFTER_MS);
  };

  const keepAll = () => {
    clearTimeout(keeping);
    keeping = undefined;
    if (answers.length === 0) return;
    // A cache: what cannot be kept is asked for again another day.
    ports.keep(answers.splice(0)).catch(() => undefined);
  };

  const goOn = () => {
    clearTimeout(waiting);
    while (queue.length > 0 && underWay < AT_ONCE && !signal.aborted) {
      const wait = pace.wait(ports.now());
      if (wait > 0) {
        waiting = setTimeout(goOn, wait);
        return;
      }
      const id = queue.shift() as string;
      asked.add(id);
      underWay += 1;
      void ask(id).finally(() => {
        underWay -= 1;
        goOn();
      });
    }
  };

  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    clearTimeout(keeping);
  });
  return {
    keepNow: keepAll,
    want(ids) {
      queue = ids.filter((id) => !asked.has(id));
      goOn();
    },
  };
}
