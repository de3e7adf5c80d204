import { useState } from 'preact/hooks';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { ListItem } from './ListItem.tsx';
import { Gap } from './list/Gap.tsx';
import { useListLeaving } from './list/handOver.ts';
import { placesOf } from './list/places.ts';
import { useDrawn } from './list/useDrawn.ts';
import { type Open, useEditor } from './list/useEditor.ts';
import { useRows } from './list/useRows.ts';
import type { NoteDrafts, RowActs } from './rowActs.ts';
import { readRowKey, toPlace } from './rowKeys.ts';
import { text } from './text.ts';

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
  tagsKnown(): readonly string[];
  drafts: NoteDrafts;
  selection?: Selection | undefined;
  /** A row is gone and the focus was in it, or the reader wants back to the search. */
  onFocusLost(): void;
}

/** Saved papers, those that the reader sees; arrows walk them, letters act on the one with the focus. */
export function PaperList({ rows, removed, subject, acts, drafts, selection, ...others }: PaperListProps) {
  const { list, span, heights, first, show } = useDrawn(rows, subject);
  const { held, goTo, focusRow, onFocusIn } = useRows({ list, rows, first, show });
  const { open, onEditor } = useEditor(list, () => firstDraft(rows, drafts), focusRow);
  const [isHelping, setHelping] = useState(false);

  const { onFocusLost } = others;
  useListLeaving(list, onFocusLost);

  const onKeyDown = (event: KeyboardEvent) => {
    const { id } = (event.target as Element).closest<HTMLElement>('li')?.dataset ?? {};
    const index = rows.findIndex((each) => each.id === id);
    const row = rows[index];
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      onEditor(open.id, null);
      return;
    }
    const key = readRowKey(event);
    if (!key || !row) return;

    event.preventDefault();
    const to = toPlace(key, index, rows.length);
    if (to === -1) onFocusLost();
    else if (to !== null) goTo(to);
    else if (key.act === 'status') acts.setStatus(row, key.status);
    else if (key.act === 'cite') acts.cite(row);
    else if (key.act === 'link') acts.copyLink(row);
    else if (key.act === 'remove') acts.remove(row);
    else if (key.act === 'undo') acts.undo(removed.has(row.id) ? row.id : undefined);
    else if (key.act === 'search') onFocusLost();
    else if (key.act === 'help') setHelping(true);
    else if (key.act === 'tags' || key.act === 'note') onEditor(row.id, key.act);
  };

  return (
    <>
      <ul ref={list} class="papers" aria-label={text('popupList')} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
        {placesOf(span, held, heights).map((place) => {
          const row = 'index' in place && rows[place.index];
          if (!row) return 'gap' in place && <Gap key={place.gap} height={place.height} />;
          return (
            <ListItem
              key={row.id}
              row={row}
              place={place.index + 1}
              count={rows.length}
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
          );
        })}
      </ul>
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
    </>
  );
}

/** A note that was begun before the page was closed is open again. */
function firstDraft(rows: readonly EntryRow[], drafts: NoteDrafts): Open | null {
  const row = rows.slice(0, 50).find(({ id }) => drafts.get(id) !== null);
  return row ? { id: row.id, editor: 'note' } : null;
}
