import type { MarksProps } from '../../components/marks/marks.ts';
import { text } from '../../components/text.ts';
import { call } from '../../lib/messages/client.ts';
import type { MarkReply, PaperRecord } from '../../lib/messages/protocol.ts';
import { type Mark, type MarkChange, NO_MARK } from '../../lib/paper/mark.ts';
import { explainFailure, explainSilence } from './failures.ts';
import { askMarks } from './questions.ts';

/** What one card shows of the reader's mark, and how to change it. */
type Line = Pick<MarksProps, 'mark' | 'outcome' | 'trouble'> & { change: MarksProps['onChange'] };

export interface Ledger {
  /**
   * The papers on the page now: asks once for all that are not known yet, with them again for those where that failed,
   * and forgets the others.
   */
  know(ids: string[]): void;
  /** Whether there is something to show for a paper: its mark, or why it cannot be had. */
  isKnown(id: string): boolean;
  of(id: string, record: PaperRecord): Line;
  /** Asks again for everything on the page unless `rev` is old news. */
  catchUp(rev: number): void;
  askAgain(): void;
}

/**
 * The marks of the papers on this page, as the background last told them. Holds no truth of its own: a click is sent,
 * and what comes back is shown; `onChange` is called whenever something to show has changed. Does nothing once the
 * extension is gone (`isAlive`).
 */
export function createLedger(onChange: () => void, isAlive: () => boolean): Ledger {
  const marks = new Map<string, Mark>();
  const asked = new Set<string>();
  const outcomes = new Map<string, NonNullable<Line['outcome']>>();
  const acts = new Map<string, Line['change']>();
  const records = new Map<string, PaperRecord>();
  /** Why a paper was not answered for, by its id: another question may succeed, and says nothing of this paper. */
  const troubles = new Map<string, string>();
  let rev = -1;
  let count = 0;

  const ask = async (ids: string[], mayRepeat = true): Promise<void> => {
    if (ids.length === 0) return;
    for (const id of ids) asked.add(id);
    try {
      const reply = await askMarks(ids);
      // A change was answered while this question was under way: the reply is older than what is shown.
      if (reply.rev < rev && mayRepeat) return ask(ids, false);
      const isOld = reply.rev < rev;
      for (const id of ids) {
        troubles.delete(id);
        if (asked.has(id) && !(isOld && marks.has(id))) keep(id, reply.marks[id] ?? NO_MARK);
      }
      const isOfAll = rev === -1 || new Set(ids).isSupersetOf(asked);
      if (isOfAll) rev = Math.max(rev, reply.rev);
      // Something was changed that the other cards have not heard of: with this rev they would take it for old news.
      else if (reply.rev > rev) void ask([...asked]);
    } catch (error) {
      if (!isAlive()) return;
      // The badges are still worth showing; what the reader decided is unknown, and the buttons say so.
      for (const id of ids) if (asked.has(id)) troubles.set(id, explainSilence(error));
    }
    onChange();
  };

  const keep = (id: string, mark: Mark) => {
    const known = marks.get(id);
    if (known?.saved === mark.saved && known.hidden === mark.hidden) return;
    marks.set(id, mark);
    // Somebody else has changed it since a click here failed: that it was not saved may be wrong by now.
    if (known && outcomes.get(id)?.isFailure) outcomes.delete(id);
  };

  const change = async (id: string, wanted: MarkChange) => {
    if (!isAlive()) return;
    outcomes.delete(id);
    count += 1;
    const act = count;
    try {
      const reply = await call('mark', { id, record: records.get(id), change: wanted, opId: crypto.randomUUID() });
      settle(id, reply);
      outcomes.set(id, { act, sentence: describe(wanted), isFailure: false });
    } catch (error) {
      if (!isAlive()) return;
      outcomes.set(id, { act, sentence: explainFailure(error), isFailure: true });
    }
    onChange();
  };

  /** The next rev is ours alone; any other means that somebody else's change has not been heard of. */
  const settle = (id: string, reply: MarkReply) => {
    const isNext = reply.rev === rev + 1;
    if (reply.rev > rev) {
      troubles.delete(id);
      keep(id, reply.mark);
    }
    if (isNext) rev = reply.rev;
    else void ask([...asked]);
  };

  return {
    know(ids) {
      const current = new Set(ids);
      for (const id of asked) {
        if (!current.has(id)) for (const kept of [asked, marks, troubles, outcomes, acts, records]) kept.delete(id);
      }
      const fresh = [...current].filter((id) => !asked.has(id));
      if (fresh.length > 0) void ask([...fresh, ...troubles.keys()]);
    },
    isKnown: (id) => marks.has(id) || troubles.has(id),
    of(id, record) {
      records.set(id, record);
      const act = acts.get(id) ?? ((wanted: MarkChange) => void change(id, wanted));
      acts.set(id, act);
      const [mark, trouble] = [marks.get(id) ?? NO_MARK, troubles.get(id) ?? null];
      return { mark, outcome: outcomes.get(id) ?? null, trouble, change: act };
    },
    catchUp: (news) => news > rev && void ask([...asked]),
    askAgain: () => void ask([...asked]),
  };
}

function describe({ saved, hidden }: MarkChange): string {
  if (saved !== undefined) return text(saved ? 'saved' : 'unsaved');
  return text(hidden ? 'hidden' : 'shown');
}
