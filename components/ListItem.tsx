import { Component, createRef } from 'preact';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { handOver } from './list/handOver.ts';
import { PaperRow, type PaperRowProps } from './PaperRow.tsx';
import { RemovedRow } from './RemovedRow.tsx';
import type { Editor } from './RowButtons.tsx';
import { text } from './text.ts';

interface ListItemProps extends Pick<PaperRowProps, 'rangesOf' | 'acts' | 'tagsKnown' | 'drafts'> {
  row: EntryRow;
  /** The how manieth of how many: others are not in the document. */
  place: number;
  count: number;
  isRemoved: boolean;
  subject: string;
  editor: Editor | null;
  onEditor(id: string, editor: Editor | null): void;
  /** Null where rows cannot be chosen. */
  isChosen: boolean | null;
  onChoose?: ((id: string, isRange: boolean) => void) | undefined;
  /** The row is gone, the focus was in it, and there is no neighbour to take it. */
  onFocusLost(): void;
}

/** What makes a place in the list worth drawing again, so that a long list grows at an even pace. */
const DRAWN = ['row', 'place', 'count', 'isRemoved', 'subject', 'editor', 'isChosen'] as const;

/**
 * A place in the list. The focus stays in it: Undo takes over from Remove, and Remove from Undo; what was not focused
 * takes it from nobody.
 */
export class ListItem extends Component<ListItemProps> {
  private readonly place = createRef<HTMLLIElement>();

  override shouldComponentUpdate(next: ListItemProps): boolean {
    return DRAWN.some((key) => next[key] !== this.props[key]);
  }

  override getSnapshotBeforeUpdate(): boolean {
    return this.hasFocus();
  }

  override componentDidUpdate(before: ListItemProps, _state: unknown, hadFocus: boolean): void {
    if (!hadFocus || before.isRemoved === this.props.isRemoved) return;
    this.place.current?.querySelector<HTMLElement>('.removed .undo, .remove')?.focus({ preventScroll: true });
  }

  override componentWillUnmount(): void {
    const { isRemoved, onFocusLost } = this.props;
    if (!isRemoved) handOver(this.place.current, onFocusLost);
    else if (this.hasFocus()) onFocusLost();
  }

  override render({ row, place, count, isRemoved, isChosen, onChoose, onEditor, ...others }: ListItemProps) {
    return (
      <li ref={this.place} data-id={row.id} aria-posinset={place} aria-setsize={count}>
        {isChosen !== null && (
          <input
            type="checkbox"
            class="choose"
            checked={isChosen}
            disabled={isRemoved}
            aria-label={text('rowChoose', row.title)}
            onClick={(event) => onChoose?.(row.id, event.shiftKey)}
          />
        )}
        {isRemoved ? (
          <RemovedRow title={row.title} onUndo={() => others.acts.undo(row.id)} />
        ) : (
          <PaperRow row={row} onEditor={(editor) => onEditor(row.id, editor)} {...others} />
        )}
      </li>
    );
  }

  private hasFocus(): boolean {
    return this.place.current?.contains(document.activeElement) ?? false;
  }
}
