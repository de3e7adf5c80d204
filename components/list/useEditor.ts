import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Editor } from '../RowButtons.tsx';
import { findRow } from './roving.ts';

/** The row that is open for writing, and the part of it. */
export interface Open {
  id: string;
  editor: Editor;
}

/**
 * What is open for writing. The keyboard goes into the editor when the reader opens it, and only then: an editor is also
 * drawn because its row comes into sight, or because a search brings the list back, while the reader is elsewhere.
 */
export function useEditor(
  list: RefObject<HTMLElement | null>,
  begin: () => Open | null,
  focusRow: (id: string) => void,
) {
  const [open, setOpen] = useState<Open | null>(begin);
  const entering = useRef<string | null>(null);

  useLayoutEffect(() => {
    const { current: id } = entering;
    entering.current = null;
    if (id !== null) enter(findRow(list.current, id));
  });

  const onEditor = useCallback((id: string, editor: Editor | null) => {
    entering.current = editor && id;
    setOpen(editor && { id, editor });
    const isIn = findRow(list.current, id)?.contains(document.activeElement);
    if (!editor && isIn) focusRow(id);
  }, []);

  return { open, onEditor };
}

function enter(row: HTMLElement | null): void {
  const field = row?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.editor :is(textarea, input)');
  field?.focus();
  field?.form?.scrollIntoView({ block: 'nearest' });
}
