import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from './text.ts';

/** As long as a note may be. */
const MAX_NOTE = 20_000;

export interface NoteEditorProps {
  title: string;
  /** What stands in the field at first: the unfinished note, or the one that is kept. */
  start: string;
  onDraft(note: string): void;
  onSave(note: string): void;
  /** Leaves the field; what was typed stays an unfinished note. */
  onClose(): void;
  /** Forgets what was typed. */
  onDiscard(): void;
}

/** The note of one paper, to be written on behind its last word. Ctrl or Command with Enter saves. */
export function NoteEditor({ title, start, onDraft, onSave, onClose, onDiscard }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { length } = start;
    field.current?.setSelectionRange(length, length);
  }, []);

  const save = () => onSave(field.current?.value.trim() ?? '');
  return (
    <form
      class="editor note"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        maxLength={MAX_NOTE}
        aria-label={text('rowNoteOf', title)}
        placeholder={text('rowNotePlaceholder')}
        defaultValue={start}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      />
      <div class="buttons">
        <button type="submit" class="undo">
          {text('rowNoteSave')}
        </button>
        <button type="button" class="undo" onClick={onClose}>
          {text('rowNoteLater')}
        </button>
        <button type="button" class="link" onClick={onDiscard}>
          {text('rowNoteDiscard')}
        </button>
      </div>
    </form>
  );
}
