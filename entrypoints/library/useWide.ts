import { useEffect, useState } from 'preact/hooks';

const WIDE = '(min-width: 860px)';

/** Whether there is room for the filters beside the list; else they stand behind a button. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);

  useEffect(() => {
    const gone = new AbortController();
    const media = matchMedia(WIDE);
    media.addEventListener('change', () => setWide(media.matches), { signal: gone.signal });
    return () => gone.abort();
  }, []);

  return isWide;
}
