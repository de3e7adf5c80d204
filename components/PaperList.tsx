import { useCallback, useRef, useState } from 'preact/hooks';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { ListItem } from './ListItem.tsx';
import type { Editor } from './RowButtons.tsx';
import type { NoteDrafts, RowActs } from './rowActs.ts';
import { readRowKey } from './rowKeys.ts';
import { text } from './text.ts';
import { useGrowing } from './useGrowing.ts';

/** From (inclusive) and to (exclusive), in UTF-16 units. */
export type Range = readonly [from: number, to: number];

/** Which rows are chosen for an act on several. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** With `isRange` all rows from the last one that was toggled. */
  toggle(id: string, isRange: boolean): void;
}

export interface PaperListProps {
  rows: readonly EntryRow[];
  /** Ids of the rows that are removed and may still be undone. */
  removed: ReadonlySet<string>;
  /** Changes when the list begins anew: the query. */
  subject: string;
  /** Parts of a text to mark, for the present subject. */
  rangesOf(text: string): readonly Range[];
  acts: RowActs;
  /** Tags that are offered. */
  tagsKnown: readonly string[];
  drafts: NoteDrafts;
  selection?: Selection | undefined;
  /** A row is gone and the focus was in it, or the reader wants back to the search. */
  onFocusLost(): void;
}

/** Saved papers, drawn as the reader comes near them; arrows walk them, letters act on the one with the focus. */
export function PaperList({ rows, removed, subject, acts, drafts, selection, ...others }: PaperListProps) {
  const { shown, end } = useGrowing(rows.length, subject);
  const [open, setOpen] = useState<{ id: string; editor: Editor } | null>(() => firstDraft(rows, drafts));
  const [isHelping, setHelping] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const onEditor = useCallback((id: string, editor: Editor | null) => {
    setOpen(editor && { id, editor });
    if (!editor) focusRow(list.current, id);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { id } = (event.target as Element).closest<HTMLElement>('li')?.dataset ?? {};
    const row = rows.find((each) => each.id === id);
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      onEditor(open.id, null);
      return;
    }
    const key = readRowKey(event);
    if (!key || !row) return;

    event.preventDefault();
    if (key.act === 'walk') walk(list.current, row.id, key.by, others.onFocusLost);
    else if (key.act === 'status') acts.setStatus(row, key.status);
    else if (key.act === 'cite') acts.cite(row);
    else if (key.act === 'link') acts.copyLink(row);
    else if (key.act === 'remove') acts.remove(row);
    else if (key.act === 'undo') acts.undo(removed.has(row.id) ? row.id : undefined);
    else if (key.act === 'search') others.onFocusLost();
    else if (key.act === 'help') setHelping(true);
    else onEditor(row.id, key.act);
  };

  return (
    <>
      <ul ref={list} class="papers" aria-label={text('popupList')} onKeyDown={onKeyDown}>
        {rows.slice(0, shown).map((row) => (
          <ListItem
            key={row.id}
            row={row}
            isRemoved={removed.has(row.id)}
            subject={subject}
            editor={open?.id === row.id ? open.editor : null}
            isChosen={selection ? selection.ids.has(row.id) : null}
            onChoose={selection?.toggle}
            onEditor={onEditor}
            acts={acts}
            drafts={drafts}
            {...others}
          />
        ))}
        {shown < rows.length && <li ref={end} key="end" class="end" aria-hidden="true" />}
      </ul>
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
    </>
  );
}

/** A note that was begun before the page was closed is open again. */
function firstDraft(rows: readonly EntryRow[], drafts: NoteDrafts): { id: string; editor: Editor } | null {
  const row = rows.slice(0, 50).find(({ id }) => drafts.get(id) !== null);
  return row ? { id: row.id, editor: 'note' } : null;
}

/** Puts the keyboard on the row; true if it is drawn. */
export function focusRow(list: Element | null, id: string): boolean {
  const control = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] :is(.title, .removed .undo)`);
  control?.focus();
  return control !== undefined && control !== null;
}

function walk(list: Element | null, id: string, by: 1 | -1, leave: () => void): void {
  const row = list?.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const next = (by === 1 ? row?.nextElementSibling : row?.previousElementSibling) as HTMLElement | null | undefined;
  if (next?.dataset.id) focusRow(list, next.dataset.id);
  else if (by === -1) leave();
}
