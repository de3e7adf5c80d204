import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findControl } from './entrances.ts';
import { findRow, rove } from './roving.ts';

export interface RowsOptions {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly { id: string }[];
  /** The first row in sight. */
  first: number;
  /** Draws a row that is not drawn. */
  show(index: number): void;
}

/** The keyboard in a list of which some rows are drawn: which row has it, and the way to another one. */
export function useRows({ list, rows, first, show }: RowsOptions) {
  const [current, setCurrent] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const at = useMemo(() => (current === null ? -1 : rows.findIndex(({ id }) => id === current)), [rows, current]);

  const find = (id: string | undefined) => (id === undefined ? null : findRow(list.current, id));

  /** Puts the keyboard on a row; false if it is not drawn. */
  const focusRow = (id: string): boolean => {
    const control = findControl(find(id));
    control?.focus();
    return control !== null;
  };

  useLayoutEffect(() => {
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null;
    rove(list.current, find(rows[at]?.id) ?? find(rows[first]?.id));
  });

  return {
    /** The row that had the keyboard last, -1 if none: it is drawn wherever it is. */
    held: at,
    focusRow,
    /** Puts the keyboard on the row at that place, if there is one. */
    goTo(index: number): void {
      const { id } = rows[index] ?? {};
      if (id === undefined || focusRow(id)) return;
      wanted.current = id;
      show(index);
    },
    onFocusIn(event: FocusEvent): void {
      const { id } = (event.target as Element).closest<HTMLElement>('li')?.dataset ?? {};
      if (id !== undefined) setCurrent(id);
    },
  };
}
