import { useId } from 'preact/hooks';
import { text } from './text.ts';

/** What stands in the place of a removed paper until the removal is final. */
export function RemovedRow({ title, onUndo }: { title: string; onUndo(): void }) {
  const id = useId();
  return (
    <div class="removed">
      <span id={id} class="what" dir="auto">
        {text('popupRemoved', title)}
      </span>
      <button type="button" class="undo" aria-describedby={id} onClick={onUndo}>
        {text('undo')}
      </button>
    </div>
  );
}
