import type { Outcome } from '../lib/desk/state.ts';
import { text } from './text.ts';

/**
 * What came of the reader's last act. Failures, and what can be undone from here, are for everybody to see; the rest
 * shows in the list itself, and is said to those who cannot see it.
 */
export function OutcomeLine({ outcome, onUndo }: { outcome: Outcome | null; onUndo(): void }) {
  const look = outcome?.isFailure ? 'failure' : outcome?.canUndo ? 'done' : 'unseen';
  return (
    <div class={`outcome ${look}`}>
      {/* Another element each time: an unchanged text would not be said again. */}
      <div role="status">{outcome && <span key={outcome.act}>{text(outcome.key, ...outcome.about)}</span>}</div>
      {outcome?.canUndo && (
        <button type="button" class="undo" onClick={onUndo}>
          {text('undo')}
        </button>
      )}
    </div>
  );
}
