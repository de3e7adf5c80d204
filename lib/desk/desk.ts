import type { TextKey } from '../../components/text.ts';
import type { ManyReply } from '../messages/protocol.ts';
import type { ReadingStatus } from '../paper/mark.ts';
import { type Act, hideAct, MAX_IDS, noteAct, removeAct, type Saying, statusAct, tagsAct } from './acting.ts';
import { applyChange } from './patch.ts';
import { createRecovery } from './recovery.ts';
import { createRemoving } from './removing.ts';
import { createShelf } from './shelf.ts';
import type { Ports, Say } from './state.ts';
import { createUndoing } from './undoing.ts';

export type Desk = ReturnType<typeof createDesk>;

/**
 * The state of a page that shows the library, and what the reader can do to it. Knows no browser API. Nothing is
 * changed here before the background has said that it is done; the list then follows that answer, or is read again, as
 * it is for everybody else's changes.
 */
export function createDesk(ports: Ports) {
  const { call, makeId } = ports;
  const shelf = createShelf(ports);
  let acts = 0;

  const say: Say = (key, about = [], more = {}) => {
    acts += 1;
    return { outcome: { act: acts, key, about, isFailure: false, canUndo: false, ...more } };
  };

  const { tell, fail, noteRemoval, undoLast } = createUndoing(ports, shelf, say);
  const removing = createRemoving(ports, shelf, say);

  async function perform({ ids: all, change, saying, failure, refusal = failure }: Act): Promise<void> {
    // In the place of a removed paper there is its Undo, and nothing else to do with it.
    const ids = all.filter((id) => !shelf.removals.has(id));
    if (ids.length === 0) return;

    const wanted = new Set(ids);
    const before = shelf.reading?.rows.filter(({ id }) => wanted.has(id)) ?? [];
    const titles = new Map(before.map(({ id, title }) => [id, title]));
    const tokens: string[] = [];
    const done = new Set<string>();
    let rev = 0;
    const asked = change.hidden === undefined && change.saved !== true;
    try {
      for (const part of partsOf(ids)) {
        const reply = await shelf.ask(call('markMany', { ids: part, change, opId: makeId() }));
        const skipped = new Set(reply.skipped);
        const changed = new Set(part.filter((id) => !skipped.has(id)));
        if (changed.size > 0) tokens.unshift(reply.undo);
        rev = reply.rev;
        for (const id of changed) done.add(id);
        if (asked && shelf.reading) shelf.follow(applyChange(shelf.reading, reply.rev, changed, change));
      }
      const told = [...done].map((id) => titles.get(id));
      const former = asked ? before.filter(({ id }) => done.has(id)) : undefined;
      shelf.showList(done.size === 0 ? fail(refusal, []) : tell(saying, told, { tokens, before: former, rev }));
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
    title?: string,
  ): Promise<void> {
    const tokens: string[] = [];
    let count = 0;
    try {
      for (const part of ids ? partsOf(ids) : [undefined]) {
        const { undo, changed } = await shelf.ask(ask(makeId(), part));
        tokens.unshift(undo);
        count += changed;
      }
      const told = Array<string | undefined>(count).fill(title);
      shelf.set(count === 0 ? fail('rowGone', []) : tell(saying, told, { tokens }));
    } catch {
      shelf.set(fail('rowFailed', tokens));
    }
    await shelf.refresh();
  }

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
      if (!row) return perform(removeAct(ids));
      await removing.remove(row);
      if (removing.has(row.id)) noteRemoval(row.id);
    },
    /** Undoes the removal of that paper, or what was done last. */
    undo: async (id?: string): Promise<void> => (id && removing.has(id) ? removing.undo(id) : undoLast(removing.undo)),

    /** Out of the Bin, as they were. `title`: of one, to be told. */
    restore: (ids: readonly string[], title?: string) =>
      performOther(
        (opId, part = []) => call('restore', { ids: part, opId }),
        { one: 'rowDoneRestored', many: 'rowDoneRestoredMany' },
        ids,
        title,
      ),
    /** Forgets these papers of the Bin, or all of it. */
    emptyBin: (ids?: readonly string[], title?: string) =>
      performOther(
        (opId, part) => call('emptyBin', { ...(part && { ids: part }), opId }),
        { one: 'rowDoneForgotten', many: 'rowDoneForgottenMany' },
        ids,
        title,
      ),
  };
}

function* partsOf(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += MAX_IDS) yield ids.slice(from, from + MAX_IDS);
}
