import { removeAct } from './acting.ts';
import { applyChange, putBack } from './patch.ts';
import type { Removal } from './removals.ts';
import type { Shelf } from './shelf.ts';
import type { DeskRow, Ports, Say } from './state.ts';

/** How long Undo stands in the place of a removed row, and when to look again at one that is held. */
const UNDO_MS = 10_000;
const LOOK_AGAIN_MS = 1_000;

/** Taking one paper off the list: Undo stands in its place for a while. */
export function createRemoving({ call, makeId, isHeld }: Ports, shelf: Shelf, say: Say) {
  const { removals } = shelf;

  /** Here and not in the row, which is not drawn while a search leaves it out. */
  function expireLater(removal: Removal, wait: number): void {
    setTimeout(() => {
      const { id } = removal.row;
      if (removals.get(id) !== removal) return;
      if (isHeld(id)) return expireLater(removal, LOOK_AGAIN_MS);
      removals.delete(id);
      shelf.showList();
    }, wait);
  }

  return {
    has: (id: string): boolean => removals.has(id),

    async remove(row: DeskRow): Promise<void> {
      if (removals.has(row.id)) return;

      const { change, saying, failure } = removeAct([row.id]);
      removals.set(row.id, { row, done: null });
      try {
        const { undo, rev } = await shelf.ask(call('markMany', { ids: [row.id], change, opId: makeId() }));
        const removal = { row, done: { undo, rev } };
        removals.set(row.id, removal);
        expireLater(removal, UNDO_MS);
        if (shelf.reading) shelf.follow(applyChange(shelf.reading, rev, new Set([row.id]), change));
        shelf.showList(say(saying.one, [row.title]));
      } catch {
        removals.delete(row.id);
        shelf.showList(say(failure, [], { isFailure: true }));
      }
      await shelf.refresh();
    },

    async undo(id: string): Promise<void> {
      const removal = removals.get(id);
      if (!removal?.done) return;

      try {
        const { rev, changed } = await shelf.ask(call('undo', { undo: removal.done.undo, opId: makeId() }));
        // Forgotten elsewhere meanwhile: there is nothing to bring back.
        if (changed === 0) removals.delete(id);
        else if (shelf.reading) shelf.follow(putBack(shelf.reading, rev, [removal.row], removal.done.rev));
        await shelf.refresh();
        const isBack = changed > 0;
        shelf.showList(isBack ? say('popupOutcomeBack', [removal.row.title]) : say('rowGone', [], { isFailure: true }));
      } catch {
        shelf.set(say('popupFailedUndo', [], { isFailure: true }));
      }
    },
  };
}
