import type { MarksProps } from '../../components/Marks.tsx';
import { text } from '../../components/text.ts';
import { call } from '../../lib/messages/client.ts';
import type { PaperRecord } from '../../lib/messages/protocol.ts';
import { type Mark, type MarkChange, NO_MARK } from '../../lib/paper/mark.ts';
import { explainFailure } from './failures.ts';

/** What one card shows of the reader's mark, and how to change it. */
type Line = Pick<MarksProps, 'mark' | 'outcome'> & { change: MarksProps['onChange'] };

export interface Ledger {
  /** The papers on the page now: asks once for all that are not known yet, and forgets the others. */
  know(ids: string[]): void;
  isKnown(id: string): boolean;
  of(id: string, record: () => PaperRecord): Line;
  /** Asks again for everything on the page unless `rev` is old news. */
  catchUp(rev: number): void;
  askAgain(): void;
}

/**
 * The marks of the papers on this page, as the background last told them. Holds no truth of its own: a click is sent,
 * and what comes back is shown; `onChange` is called whenever something to show has changed.
 */
export function createLedger(onChange: () => void): Ledger {
  const marks = new Map<string, Mark>();
  const asked = new Set<string>();
  const outcomes = new Map<string, NonNullable<Line['outcome']>>();
  const acts = new Map<string, Line['change']>();
  const records = new Map<string, () => PaperRecord>();
  let rev = -1;

  const ask = async (ids: string[], mayRepeat = true): Promise<void> => {
    if (ids.length === 0) return;
    for (const id of ids) asked.add(id);
    try {
      const reply = await call('marks', { ids });
      // A change was answered while this question was under way: the reply may be older than what is shown.
      if (reply.rev < rev && mayRepeat) return ask(ids, false);
      rev = reply.rev;
      for (const id of ids) if (asked.has(id)) keep(id, reply.marks[id] ?? NO_MARK);
    } catch {
      // Without an answer the badges are still worth showing; the next focus or announcement asks again.
      for (const id of ids) if (asked.has(id) && !marks.has(id)) marks.set(id, NO_MARK);
    }
    onChange();
  };

  const keep = (id: string, mark: Mark) => {
    const known = marks.get(id);
    if (known?.saved !== mark.saved || known.hidden !== mark.hidden) marks.set(id, mark);
  };

  const change = async (id: string, wanted: MarkChange) => {
    const record = records.get(id);
    try {
      const reply = await call('mark', { id, record: record?.(), change: wanted, opId: crypto.randomUUID() });
      rev = Math.max(rev, reply.rev);
      keep(id, reply.mark);
      outcomes.set(id, { sentence: describe(wanted), isFailure: false });
    } catch (error) {
      outcomes.set(id, { sentence: explainFailure(error), isFailure: true });
    }
    onChange();
  };

  return {
    know(ids) {
      const current = new Set(ids);
      for (const id of asked) {
        if (!current.has(id)) for (const kept of [asked, marks, outcomes, acts, records]) kept.delete(id);
      }
      void ask([...current].filter((id) => !asked.has(id)));
    },
    isKnown: (id) => marks.has(id),
    of(id, record) {
      records.set(id, record);
      const act = acts.get(id) ?? ((wanted: MarkChange) => void change(id, wanted));
      acts.set(id, act);
      return { mark: marks.get(id) ?? NO_MARK, outcome: outcomes.get(id) ?? null, change: act };
    },
    catchUp: (news) => news > rev && void ask([...asked]),
    askAgain: () => void ask([...asked]),
  };
}

function describe({ saved, hidden }: MarkChange): string {
  if (saved !== undefined) return text(saved ? 'saved' : 'unsaved');
  return text(hidden ? 'hidden' : 'shown');
}
