import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Place, readPlace, writePlace } from './place.ts';

/** `isTyping`: the step is not worth a place in the browser's history. */
export type Go = (change: Partial<Place>, isTyping?: boolean) => void;

/** Where the reader is, as the address says, and the way to somewhere else. */
export function usePlace(): [Place, Go] {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  const latest = useRef(place);
  latest.current = place;

  useEffect(() => {
    const gone = new AbortController();
    const read = () => setPlace(readPlace(location.hash));
    // Back and Forward, and an address that is typed.
    window.addEventListener('popstate', read, { signal: gone.signal });
    window.addEventListener('hashchange', read, { signal: gone.signal });
    return () => gone.abort();
  }, []);

  const go = useCallback<Go>((change, isTyping = false) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    const address = `${location.pathname}#${writePlace(next)}`;
    if (isTyping) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setPlace(next);
  }, []);

  return [place, go];
}
