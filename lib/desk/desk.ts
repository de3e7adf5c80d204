import type { TextKey } from '../../components/text.ts';
import type { ManyReply } from '../messages/protocol.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { type Act, hideAct, MAX_IDS, noteAct, removeAct, type Saying, statusAct, tagsAct } from './acting.ts';
import { applyChange, putBack } from './patch.ts';
import { createRecovery } from './recovery.ts';
import { createRemoving } from './removing.ts';
import { createShelf } from './shelf.ts';
import type { DeskRow, Ports, Say } from './state.ts';

export type Desk = ReturnType<typeof createDesk>;

/** How long what was done last can be undone from the line that tells of it. */
const UNDO_MS = 10_000;

/** What undoes the last act: a token for each message of it, and the rows as they were, where that is all it changed. */
interface LastAct {
  act: number;
  tokens: string[];
  before: readonly DeskRow[] | null;
}

/**
 * The state of a page that shows the library, and what the reader can do to it. Knows no browser API. Nothing is
 * changed here before the background has said that it is done; the list then follows that answer, or is read again, as
 * it is for everybody else's changes.
 */
export function createDesk(ports: Ports) {
  const { call, makeId } = ports;
  const shelf = createShelf(ports);
  let acts = 0;
  let last: LastAct | null = null;

  const say: Say = (key, about = [], more = {}) => {
    acts += 1;
    return { outcome: { act: acts, key, about, isFailure: false, canUndo: false, ...more } };
  };

  function tell({ one, many, rest = [] }: Saying, ids: readonly string[], tokens: string[], before: LastAct['before']) {
    const title = shelf.reading?.rows.find(({ id }) => id === ids[0])?.title ?? before?.[0]?.title;
    const isOne = ids.length === 1 && title !== undefined;
    const said = say(isOne ? one : many, [isOne ? title : String(ids.length), ...rest], { canUndo: true });
    keep(said.outcome.act, tokens, before);
    return said;
  }

  /** What was done before one of several messages failed can still be undone. */
  function fail(key: TextKey, tokens: string[]) {
    const said = say(tokens.length > 0 ? 'rowFailedPartly' : key, [], { isFailure: true, canUndo: tokens.length > 0 });
    if (tokens.length > 0) keep(said.outcome.act, tokens, null);
    return said;
  }

  function keep(act: number, tokens: string[], before: LastAct['before']): void {
    last = { act, tokens, before };
    setTimeout(() => forget(act), UNDO_MS);
  }

  /** The Undo leaves, with the sentence about it. */
  function forget(act: number): void {
    if (last?.act === act) last = null;
    if (shelf.state.outcome?.act === act) shelf.set({ outcome: null });
  }

  async function perform({ ids, change, saying, failure }: Act): Promise<void> {
    if (ids.length === 0) return;

    const wanted = new Set(ids);
    const before = shelf.reading?.rows.filter(({ id }) => wanted.has(id)) ?? [];
    const tokens: string[] = [];
    const asked = change.hidden === undefined && change.saved !== true;
    try {
      for (const part of partsOf(ids)) {
        const reply = await shelf.ask(call('markMany', { ids: part, change, opId: makeId() }));
        tokens.unshift(reply.undo);
        const changed = new Set(part.filter((id) => !reply.skipped.includes(id)));
        if (asked && shelf.reading) shelf.follow(applyChange(shelf.reading, reply.rev, changed, change));
      }
      shelf.showList(tell(saying, ids, tokens, asked ? before : null));
    } catch {
      shelf.showList(fail(failure, tokens));
    }
    await shelf.refresh();
  }

  /** For what the list of saved papers cannot follow by itself: it is read again. Without `ids` it is about all. */
  async function performOther(
    ask: (opId: string, ids?: string[]) => Promise<ManyReply>,
    saying: Saying,
    ids?: readonly string[],
  ): Promise<void> {
    const tokens: string[] = [];
    let count = 0;
    try {
      for (const part of ids ? partsOf(ids) : [undefined]) {
        const { undo, changed } = await shelf.ask(ask(makeId(), part));
        tokens.unshift(undo);
        count += changed;
      }
      shelf.set(tell(saying, ids ?? Array<string>(count).fill(''), tokens, null));
    } catch {
      shelf.set(fail('rowFailed', tokens));
    }
    await shelf.refresh();
  }

  async function undoLast(): Promise<void> {
    const done = last;
    if (!done) return;

    last = null;
    try {
      let reply: ManyReply | null = null;
      for (const undo of done.tokens) reply = await shelf.ask(call('undo', { undo, opId: makeId() }));
      const isAll = done.tokens.length === 1 && reply?.changed === done.before?.length;
      if (isAll && reply && done.before && shelf.reading) shelf.follow(putBack(shelf.reading, reply.rev, done.before));
      shelf.showList(say('rowUndone'));
    } catch {
      shelf.set(say('popupFailedUndo', [], { isFailure: true }));
    }
    await shelf.refresh();
  }

  const removing = createRemoving(ports, shelf, say);

  return {
    get state() {
      return shelf.state;
    },
    /** Calls back after each change of `state` until the signal aborts. */
    watch: shelf.watch,
    /** Reads the library again, if it has changed. */
    refresh: shelf.refresh,
    /** From now on the rows get their abstracts, some time after the list is whole. */
    wantAbstracts: shelf.wantAbstracts,
    recover: createRecovery(ports, shelf, say),

    /** Shows a sentence about something that was done elsewhere: copied, say. */
    say(key: TextKey, about: readonly string[] = [], isFailure = false): void {
      shelf.set(say(key, about, { isFailure }));
    },

    setStatus: (ids: readonly string[], status: ReadingStatus) => perform(statusAct(ids, status)),
    setTags: (ids: readonly string[], tags: Record<string, boolean>) => perform(tagsAct(ids, tags)),
    setNote: (id: string, note: string) => perform(noteAct(id, note)),
    hide: (ids: readonly string[]) => perform(hideAct(ids, true)),
    unhide: (ids: readonly string[]) => perform(hideAct(ids, false)),

    /** To the Bin. One paper leaves its place to an Undo; several leave at once, and the line below undoes it. */
    async remove(ids: readonly string[]): Promise<void> {
      const row = ids.length === 1 && shelf.reading?.rows.find(({ id }) => id === ids[0]);
      return row ? removing.remove(row) : perform(removeAct(ids));
    },
    /** Undoes the removal of that paper, or what was done last. */
    undo: async (id?: string): Promise<void> => (id && removing.has(id) ? removing.undo(id) : undoLast()),

    /** Out of the Bin, as they were. */
    restore: (ids: readonly string[]) =>
      performOther(
        (opId, part = []) => call('restore', { ids: part, opId }),
        { one: 'rowDoneRestored', many: 'rowDoneRestoredMany' },
        ids,
      ),
    /** Forgets these papers of the Bin, or all of it. */
    emptyBin: (ids?: readonly string[]) =>
      performOther(
        (opId, part) => call('emptyBin', { ...(part && { ids: part }), opId }),
        { one: 'rowDoneForgotten', many: 'rowDoneForgottenMany' },
        ids,
      ),
  };
}

function* partsOf(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += MAX_IDS) yield ids.slice(from, from + MAX_IDS);
}
