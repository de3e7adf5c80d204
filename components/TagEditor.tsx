import { useId, useRef } from 'preact/hooks';
import { CrossIcon } from './popupIcons.tsx';
import { text } from './text.ts';

/** As long as a tag may be. */
const MAX_TAG = 100;
/** Known tags that are offered: a list of thousands helps nobody. */
const MAX_OFFERED = 200;

export interface TagEditorProps {
  tags: readonly string[];
  known: readonly string[];
  onTags(change: Record<string, boolean>): void;
  onClose(): void;
}

/** The tags of one paper: each with a way off, and a field for more. Enter adds, Escape closes. */
export function TagEditor({ tags, known, onTags, onClose }: TagEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const list = useId();

  const add = () => {
    const input = field.current;
    const tag = input?.value.normalize('NFC').trim().replace(/\s+/g, ' ') ?? '';
    if (!input) return;
    input.value = '';
    if (tag === '') onClose();
    else if (!tags.includes(tag)) onTags({ [tag]: true });
  };
  return (
    <form
      class="editor tags"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip tag off"
          aria-label={text('rowTagOff', tag)}
          onClick={() => {
            // This button leaves with its tag.
            field.current?.focus();
            onTags({ [tag]: false });
          }}
        >
          <span class="word">{tag}</span>
          <CrossIcon />
        </button>
      ))}
      <input
        ref={field}
        list={list}
        maxLength={MAX_TAG}
        placeholder={text('rowTagNew')}
        aria-label={text('rowTagNew')}
        autocomplete="off"
      />
      <datalist id={list}>
        {known.slice(0, MAX_OFFERED).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" class="undo">
        {text('rowTagAdd')}
      </button>
      <button type="button" class="undo" onClick={onClose}>
        {text('rowDone')}
      </button>
    </form>
  );
}
