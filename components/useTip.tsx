import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { placeTip } from './placeTip.ts';

const DELAY_MS = 350;
/** Time to reach the tooltip with the pointer. */
const GRACE_MS = 150;

/**
 * A tooltip in the browser's top layer: a card clips whatever leaves it, the top layer does not.
 * Shown on hover (after a moment), on keyboard focus and on click; the pointer may rest on it; gone on leave, blur,
 * Escape, scroll.
 * Spread `anchor` on the control and render `tip` beside it.
 */
export function useTip<E extends HTMLElement>(text: string) {
  const id = useId();
  const control = useRef<E | null>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  const [isOpen, setOpen] = useState(false);

  const show = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(true), delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(hide, GRACE_MS);
  };

  useEffect(() => hide, []);

  useEffect(() => {
    if (!isOpen || !control.current || !bubble.current) return;
    const gone = new AbortController();
    bubble.current.showPopover?.();
    placeTip(control.current, bubble.current);
    window.addEventListener('scroll', hide, { capture: true, passive: true, signal: gone.signal });
    window.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal: gone.signal });
    window.addEventListener('resize', hide, { signal: gone.signal });
    return () => gone.abort();
  }, [isOpen, text]);

  const anchor = {
    ref: (element: E | null) => {
      control.current = element;
    },
    'aria-describedby': id,
    onPointerEnter: () => show(DELAY_MS),
    onPointerLeave: leave,
    onFocus: () => control.current?.matches(':focus-visible') && show(0),
    onBlur: hide,
  };
  const tip = (
    <>
      <span id={id} class="unseen">
        {text}
      </span>
      {isOpen && (
        <div
          ref={bubble}
          class="tip"
          popover="manual"
          aria-hidden="true"
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={leave}
        >
          {text}
        </div>
      )}
    </>
  );
  return { anchor, tip, show };
}
