import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { CrossIcon, SearchIcon } from './popupIcons.tsx';
import { text } from './text.ts';

export interface SearchFieldProps {
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
  /** What is searched, where it is not the saved papers. */
  label?: string | undefined;
  /** The way into the list. */
  onDown?: (() => void) | undefined;
}

/** One line to type in, with a button to clear it. Escape is the page's business: it may also mean "close". */
export function SearchField({ query, field, onQuery, label = text('popupSearch'), onDown }: SearchFieldProps) {
  // Ready to be typed in wherever it appears.
  useEffect(() => field.current?.focus(), [field]);

  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <search class="search">
      <SearchIcon />
      <input
        ref={field}
        type="search"
        value={query}
        placeholder={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !onDown) return;
          event.preventDefault();
          onDown();
        }}
      />
      {query !== '' && (
        <button type="button" class="plain" aria-label={text('popupSearchClear')} onClick={clear}>
          <CrossIcon />
        </button>
      )}
    </search>
  );
}
