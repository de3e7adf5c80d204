import { useEffect, useId, useRef } from 'preact/hooks';
import { text } from './text.ts';

/** How long Undo stands in the place of a removed row. */
const UNDO_MS = 10_000;
const LOOK_AGAIN_MS = 1_000;

export interface RemovedRowProps {
  title: string;
  onUndo(): void;
  /** Ten seconds are over; `hadFocus` when the focus goes with the row and has to go elsewhere. */
  onExpire(hadFocus: boolean): void;
}

/**
 * What stands in the place of a removed paper until the removal is final. It waits as long as the pointer or the
 * keyboard is on it, so that nothing moves away under the reader's hand.
 */
export function RemovedRow({ title, onUndo, onExpire }: RemovedRowProps) {
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const expire = useRef(onExpire);
  expire.current = onExpire;

  // The Remove button had the focus and is gone: its opposite takes over, so that the keyboard keeps its place.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);

  useEffect(() => {
    const look = () => {
      if (whole.current?.matches(':hover, :has(:focus-visible)')) timer = window.setTimeout(look, LOOK_AGAIN_MS);
      else expire.current(document.activeElement === button.current);
    };
    let timer = window.setTimeout(look, UNDO_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div ref={whole} class="removed">
      <span id={id} class="what" dir="auto">
        {text('popupRemoved', title)}
      </span>
      <button ref={button} type="button" class="undo" aria-describedby={id} onClick={onUndo}>
        {text('undo')}
      </button>
    </div>
  );
}
