import { useEffect, useRef } from 'preact/hooks';

/** Calls back on Escape anywhere in the page, unless it closes something smaller: a tooltip, an editor, a menu. */
export function useEscape(act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  latest.current = act;

  useEffect(() => {
    const gone = new AbortController();
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]')) return;
      if (hasTip(event.target)) event.preventDefault();
      else latest.current(event);
    };
    window.addEventListener('keydown', listen, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}

function hasTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.parentElement?.querySelector(':scope > .tip') !== null;
}
