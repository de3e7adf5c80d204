import { text } from '../text.ts';

export interface ToastProps {
  /** Counts up: the same sentence for another act is news. */
  act: number;
  sentence: string;
  isFailure: boolean;
  /** null where there is nothing to undo (any more). */
  onUndo: (() => void) | null;
}

/** What came of the reader's last act, at the foot of the page, with its Undo. */
export function Toast({ toast }: { toast: ToastProps | null }) {
  return (
    <div class="toast" role="status">
      {toast && (
        <div key={toast.act} class={toast.isFailure ? 'said failure' : 'said'}>
          <span dir="auto">{toast.sentence}</span>
          {toast.onUndo && (
            <button type="button" class="undo" onClick={toast.onUndo}>
              {text('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
