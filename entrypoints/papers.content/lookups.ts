import { withCheck } from '../../lib/code/check.ts';
import type { CodeStatus } from '../../lib/code/verdict.ts';
import { watchInView } from '../../lib/listing/inView.ts';
import { askHost } from '../../lib/lookup/ask.ts';
import { createLookup } from '../../lib/lookup/lookup.ts';
import type { Check } from '../../lib/messages/checks.ts';
import { call } from '../../lib/messages/client.ts';
import { askChecks } from './questions.ts';

interface Checked {
  code: CodeStatus;
  check: Check | null;
}

export interface Lookups {
  /** The cards on the page now. */
  follow(cards: readonly { id: string; element: HTMLElement }[]): void;
  /** A verdict with what the host answered for its paper, the same object as long as neither changes. */
  of(id: string, code: CodeStatus): Checked;
  /** Asks again whether asking is allowed: the reader may have been to the settings. */
  askAgain(): void;
}

/**
 * What Hugging Face answers about the papers in view, where the reader has turned that on; otherwise nothing is asked
 * but the background, once, whether it is on. `onChange` when there is something new to show.
 */
export function createLookups(onChange: () => void, signal: AbortSignal): Lookups {
  const checks = new Map<string, Check>();
  const shown = new Map<string, Checked & { given: CodeStatus }>();
  let ids = new Map<Element, string>();
  let known = new Set<string>();
  let mayAsk = false;

  const take = (check: Check) => {
    // It was under way when the reader turned this off.
    if (!mayAsk) return;
    checks.set(check.id, check);
    onChange();
  };
  const lookup = createLookup(
    {
      ask: (id) => askHost(id, signal),
      keep: (answers) => call('keepChecks', { checks: answers }),
      onAnswer: take,
      now: Date.now,
    },
    signal,
  );
  window.addEventListener('pagehide', lookup.keepNow, { signal });
  const view = watchInView((elements) => {
    const wanted = elements.map((element) => ids.get(element)).filter((id) => id !== undefined);
    lookup.want(mayAsk ? wanted.filter((id) => !checks.has(id)) : []);
  }, signal);

  const askAgain = async () => {
    const page = new Set(ids.values());
    known = page;
    try {
      const reply = await askChecks([...page]);
      // Others are on the page by now, and have been asked for: with this answer they would count as never checked.
      if (known !== page) return;
      mayAsk = reply.mayAsk;
      if (!mayAsk) checks.clear();
      for (const check of Object.values(reply.checks)) checks.set(check.id, check);
    } catch {
      // The verdicts stand as they are.
      return;
    }
    if (mayAsk) view.follow([...ids.keys()]);
    else {
      view.follow([]);
      // Where nothing is followed nothing comes into view, and the queue would run on.
      lookup.want([]);
    }
    onChange();
  };

  return {
    follow(cards) {
      ids = new Map(cards.map(({ element, id }) => [element, id]));
      const page = new Set(ids.values());
      for (const id of shown.keys()) if (!page.has(id)) shown.delete(id);
      if (cards.some(({ id }) => !known.has(id))) void askAgain();
      else if (mayAsk) view.follow([...ids.keys()]);
    },
    of(id, given) {
      const check = checks.get(id) ?? null;
      const before = shown.get(id);
      if (before?.given === given && before.check === check) return before;

      const next = { given, check, code: check ? withCheck(given, check) : given };
      shown.set(id, next);
      return next;
    },
    askAgain: () => void askAgain(),
  };
}
