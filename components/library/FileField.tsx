import { useRef, useState } from 'preact/hooks';
import { text } from '../text.ts';
import { FileIcon } from './pageIcons.tsx';

/** A place to drop a file on, or to choose one by. */
export function FileField({ onFile }: { onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };

  return (
    // Dropping is for the pointer alone; the button inside does the same for everybody.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <FileIcon />
      <p>{text('pageDrop')}</p>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {text('pageChooseFile')}
      </button>
      <input
        ref={input}
        type="file"
        class="file"
        hidden
        aria-label={text('pageChooseFile')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file again is a change too.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
