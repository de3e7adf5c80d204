import { useId } from 'preact/hooks';
import { text } from './text.ts';
import { trusted } from './trusted.ts';

/** What stays of a hidden paper: one line and the way back. */
export function Folded({ title, onUndo }: { title: string; onUndo(): void }) {
  const id = useId();
  return (
    <div class="folded">
      <span id={id} class="what" title={title}>
        {text('hiddenTitle', title)}
      </span>
      <button type="button" class="undo" aria-describedby={id} onClick={trusted(onUndo)}>
        {text('undo')}
      </button>
    </div>
  );
}
