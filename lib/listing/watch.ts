/**
 * Calls `onChange` when cards, links or the island's data may have changed. One observer on the body for the life of
 * the page, whatever the page does inside; ends with `signal`. That a node of our own has come is no change; that one
 * has gone may be.
 */
export function watchListing(onChange: () => void, signal: AbortSignal, isOwn: (node: Node) => boolean): void {
  const isOurDoing = ({ addedNodes, removedNodes }: MutationRecord) =>
    addedNodes.length > 0 && removedNodes.length === 0 && [...addedNodes].every(isOwn);
  const observer = new MutationObserver((records) => {
    if (!records.every(isOurDoing)) onChange();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'data-props'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Calls `onChange` with the host page's theme, now and whenever it changes (`class="dark"` on the root). */
export function watchTheme(onChange: (theme: 'light' | 'dark') => void, signal: AbortSignal): void {
  const root = document.documentElement;
  const tell = () => onChange(root.classList.contains('dark') ? 'dark' : 'light');
  const observer = new MutationObserver(tell);
  observer.observe(root, { attributes: true, attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect());
  tell();
}

/** Many requests, one call in the next frame. */
export function perFrame(act: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return () => {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
}
