import type { TextKey } from '../../components/text.ts';
import type { ManyReply } from '../messages/protocol.ts';
import type { Saying } from './acting.ts';
import { putBack } from './patch.ts';
import type { Shelf } from './shelf.ts';
import type { DeskRow, Ports, Say } from './state.ts';

/** How long what was done last can be undone from the line that tells of it. */
const UNDO_MS = 10_000;

/** What undoes an act: a token for each message of it; the rows as they were, where that is all it changed; its revision. */
export interface Done {
  tokens: string[];
  before?: readonly DeskRow[] | undefined;
  rev?: number;
}

/** What was done last, how it is told, and its undo. */
export function createUndoing({ call, makeId }: Ports, shelf: Shelf, say: Say) {
  let last: (Done & { act: number }) | { removed: string } | null = null;

  function keep(act: number, done: Done): void {
    last = { ...done, act };
    setTimeout(() => forget(act), UNDO_MS);
  }

  /** The Undo leaves, with the sentence about it. */
  function forget(act: number): void {
    if (last && 'act' in last && last.act === act) last = null;
    if (shelf.state.outcome?.act === act) shelf.set({ outcome: null });
  }

  async function undoMessages({ tokens, before, rev }: Done): Promise<void> {
    let reply: ManyReply | null = null;
    for (const undo of tokens) reply = await shelf.ask(call('undo', { undo, opId: makeId() }));
    if (!reply || !before || rev === undefined || !shelf.reading) return;
    const isAll = tokens.length === 1 && reply.changed === before.length;
    if (isAll) shelf.follow(putBack(shelf.reading, reply.rev, before, rev));
  }

  return {
    /** `titles`: of what was done, one for each paper; undefined where it is not known. */
    tell({ one, many, rest = [] }: Saying, titles: readonly (string | undefined)[], done: Done) {
      const [title] = titles;
      const isOne = titles.length === 1 && title !== undefined;
      const said = say(isOne ? one : many, [isOne ? title : String(titles.length), ...rest], { canUndo: true });
      keep(said.outcome.act, done);
      return said;
    },

    /** What was done before one of several messages failed can still be undone. */
    fail(key: TextKey, tokens: string[]) {
      const canUndo = tokens.length > 0;
      const said = say(canUndo ? 'rowFailedPartly' : key, [], { isFailure: true, canUndo });
      if (canUndo) keep(said.outcome.act, { tokens });
      return said;
    },

    /** A removed row undoes itself, and is what was done last. */
    noteRemoval(id: string): void {
      last = { removed: id };
    },

    /** `undoRemoval`: of the row that was removed last, where that was the last act. */
    async undoLast(undoRemoval: (id: string) => Promise<void>): Promise<void> {
      const done = last;
      if (!done) return;

      last = null;
      if ('removed' in done) return undoRemoval(done.removed);
      try {
        await undoMessages(done);
        shelf.showList(say('rowUndone'));
      } catch {
        shelf.set(say('popupFailedUndo', [], { isFailure: true }));
      }
      await shelf.refresh();
    },
  };
}
