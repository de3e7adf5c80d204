import { Component } from 'preact';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { PaperRow } from './PaperRow.tsx';
import { RemovedRow } from './RemovedRow.tsx';
import { text } from './text.ts';
import { useGrowing } from './useGrowing.ts';

interface Handlers {
  onRemove(row: EntryRow): void;
  onUndo(id: string): void;
  /** The time for Undo is over; `hadFocus` when the focus goes with the row. */
  onExpire(id: string, hadFocus: boolean): void;
}

export interface PaperListProps extends Handlers {
  rows: readonly EntryRow[];
  /** Ids of the rows that are removed and may still be undone. */
  removed: ReadonlySet<string>;
  /** Changes when the list begins anew: the query. */
  subject: string;
  /** Parts of a title to mark, for the present subject. */
  rangesOf(title: string): readonly (readonly [number, number])[];
}

/** Saved papers, drawn as the reader comes near them. */
export function PaperList({ rows, removed, subject, ...others }: PaperListProps) {
  const { shown, end } = useGrowing(rows.length, subject);
  return (
    <ul class="papers" aria-label={text('popupList')}>
      {rows.slice(0, shown).map((row) => (
        <Item key={row.id} row={row} isRemoved={removed.has(row.id)} subject={subject} {...others} />
      ))}
      {shown < rows.length && <li ref={end} key="end" class="end" aria-hidden="true" />}
    </ul>
  );
}

interface ItemProps extends Handlers, Pick<PaperListProps, 'subject' | 'rangesOf'> {
  row: EntryRow;
  isRemoved: boolean;
}

/** A place in the list. Drawn again for another row or subject only, so that a long list grows at an even pace. */
class Item extends Component<ItemProps> {
  override shouldComponentUpdate({ row, isRemoved, subject }: ItemProps): boolean {
    return row !== this.props.row || isRemoved !== this.props.isRemoved || subject !== this.props.subject;
  }

  override render({ row, isRemoved, rangesOf, onRemove, onUndo, onExpire }: ItemProps) {
    return (
      <li data-id={row.id}>
        {isRemoved ? (
          <RemovedRow
            title={row.title}
            onUndo={() => onUndo(row.id)}
            onExpire={(hadFocus) => onExpire(row.id, hadFocus)}
          />
        ) : (
          <PaperRow row={row} ranges={rangesOf(row.title)} onRemove={() => onRemove(row)} />
        )}
      </li>
    );
  }
}
