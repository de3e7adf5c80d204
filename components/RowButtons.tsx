import type { ComponentChildren } from 'preact';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { LinkIcon, NoteIcon, QuoteIcon, TagIcon } from './popupIcons.tsx';
import type { RowActs } from './rowActs.ts';
import { StatusControl } from './StatusControl.tsx';
import { text } from './text.ts';
import { useTip } from './useTip.tsx';

/** The part of a row that is open for writing. */
export type Editor = 'tags' | 'note';

export interface RowButtonsProps {
  row: EntryRow;
  acts: RowActs;
  editor: Editor | null;
  onEditor(editor: Editor | null): void;
}

/** What can be done to a paper of the list, in one line below it. */
export function RowButtons({ row, acts, editor, onEditor }: RowButtonsProps) {
  const toggle = (which: Editor) => onEditor(editor === which ? null : which);
  return (
    <div class="buttons">
      <StatusControl title={row.title} status={row.status} onStatus={(status) => acts.setStatus(row, status)} />
      <IconButton name={text('rowTags')} isOpen={editor === 'tags'} onPress={() => toggle('tags')}>
        <TagIcon />
      </IconButton>
      <IconButton name={text('rowNote')} isOpen={editor === 'note'} onPress={() => toggle('note')}>
        <NoteIcon />
      </IconButton>
      <IconButton name={text('rowCite')} onPress={() => acts.cite(row)}>
        <QuoteIcon />
      </IconButton>
      <IconButton name={text('rowCopyLink')} onPress={() => acts.copyLink(row)}>
        <LinkIcon />
      </IconButton>
    </div>
  );
}

interface IconButtonProps {
  name: string;
  isOpen?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

function IconButton({ name, isOpen, onPress, children }: IconButtonProps) {
  const { anchor, tip } = useTip<HTMLButtonElement>(name);
  // The tip says no more than the name: it would be read twice.
  const { 'aria-describedby': _, ...rest } = anchor;
  return (
    <>
      <button type="button" class="plain" aria-label={name} aria-expanded={isOpen} onClick={onPress} {...rest}>
        {children}
      </button>
      {tip}
    </>
  );
}
