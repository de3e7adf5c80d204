import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard in the page. What has the focus may leave: an Undo whose time is over, buttons for papers that are
 * not chosen any more. The browser gives it to nobody then, and no key does anything; here `findNext` tells who takes it.
 * From a reader who had left that element before, nothing is taken. The page is scrolled there for the keyboard only.
 */
export function useKeptFocus(findNext: () => HTMLElement | null): void {
  const latest = useRef(findNext);
  latest.current = findNext;

  useLayoutEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    let last: Element | null = null;
    let isByKeyboard = false;

    const come = ({ target }: FocusEvent) => {
      last = target as Element;
      isByKeyboard = last.matches(':focus-visible');
    };
    // Looked at when the browser is through: an element that is taken out is left only by being taken out.
    const leave = () =>
      queueMicrotask(() => {
        if (last?.isConnected && document.activeElement !== last) last = null;
      });
    document.addEventListener('focusin', come, { signal });
    document.addEventListener('focusout', leave, { signal });

    const observer = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = null;
      const isNobodys = !document.activeElement || document.activeElement === document.body;
      if (isNobodys) latest.current()?.focus({ preventScroll: !isByKeyboard });
    });
    observer.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    return () => gone.abort();
  }, []);
}
