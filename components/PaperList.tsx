import { Component, createRef } from 'preact';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { PaperRow } from './PaperRow.tsx';
import { RemovedRow } from './RemovedRow.tsx';
import type { RowActs } from './rowActs.ts';
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
  selection?: Selection | undefined;
  /** A row is gone, the focus was in it, and there is no other to take it. */
  onFocusLost(): void;
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

interface ItemProps extends Pick<PaperListProps, 'subject' | 'rangesOf' | 'acts' | 'onFocusLost'> {
  row: EntryRow;
  isRemoved: boolean;
}

/**
 * A place in the list. Drawn again for another row or subject only, so that a long list grows at an even pace. The
 * focus stays in it: Undo takes over from Remove, and Remove from Undo; what was not focused takes it from nobody.
 */
class Item extends Component<ItemProps> {
  private readonly place = createRef<HTMLLIElement>();

  override shouldComponentUpdate({ row, isRemoved, subject }: ItemProps): boolean {
    return row !== this.props.row || isRemoved !== this.props.isRemoved || subject !== this.props.subject;
  }

  override getSnapshotBeforeUpdate(): boolean {
    return this.hasFocus();
  }

  override componentDidUpdate(before: ItemProps, _state: unknown, hadFocus: boolean): void {
    if (!hadFocus || before.isRemoved === this.props.isRemoved) return;
    this.place.current?.querySelector<HTMLElement>('.undo, .remove')?.focus({ preventScroll: true });
  }

  override componentWillUnmount(): void {
    if (this.hasFocus()) this.props.onFocusLost();
  }

  override render({ row, isRemoved, rangesOf, acts }: ItemProps) {
    return (
      <li ref={this.place} data-id={row.id}>
        {isRemoved ? (
          <RemovedRow title={row.title} onUndo={() => acts.undo(row.id)} />
        ) : (
          <PaperRow row={row} ranges={rangesOf(row.title)} onRemove={() => acts.remove(row)} />
        )}
      </li>
    );
  }

  private hasFocus(): boolean {
    return this.place.current?.contains(document.activeElement) ?? false;
  }
}
