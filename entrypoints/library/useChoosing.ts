import { useMemo, useRef, useState } from 'preact/hooks';
import { type Choice, chosenAmong, NO_CHOICE, toggleRow } from './choosing.ts';

export interface Choosing {
  /** The chosen papers among those that are shown, in their order. */
  ids: string[];
  selection: { ids: ReadonlySet<string>; toggle(id: string, isRange: boolean): void };
  chooseAll(): void;
  chooseNone(): void;
}

/** Which of the rows are chosen; a change of `view` chooses none. */
export function useChoosing(view: string, rows: readonly { id: string }[]): Choosing {
  const [made, setMade] = useState<{ view: string; choice: Choice }>({ view, choice: NO_CHOICE });
  const choice = made.view === view ? made.choice : NO_CHOICE;
  const latest = useRef({ choice, rows });
  latest.current = { choice, rows };

  const set = (next: Choice) => setMade({ view, choice: next });
  return useMemo(
    () => ({
      ids: chosenAmong(choice, rows).map(({ id }) => id),
      selection: {
        ids: choice.ids,
        toggle: (id, isRange) => set(toggleRow(latest.current.choice, id, isRange, latest.current.rows)),
      },
      chooseAll: () => set({ ids: new Set(rows.map(({ id }) => id)), anchor: null }),
      chooseNone: () => set(NO_CHOICE),
    }),
    [view, choice, rows],
  );
}
