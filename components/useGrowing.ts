import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Rows drawn at first, and with each approach of the list's end: thousands of papers cost what a screenful costs. Ten
 * rows are one short task: forty held up the scrolling (3,000 papers, 60 turns of the wheel, on a busy machine: 20
 * tasks over 50 ms, 222 at most; with ten 4, 113 at most).
 */
const FIRST = 15;
const MORE = 10;
const NEAR = '800px';

/**
 * How many rows of a long list to draw: more each time the end of the drawn ones comes near, and as few as at first
 * when the list is of another subject. Put `end` on an element after the last row, inside an element of class `scroll`.
 */
export function useGrowing(count: number, subject: string) {
  const [grown, setGrown] = useState({ subject, shown: FIRST });
  const shown = grown.subject === subject ? grown.shown : FIRST;
  const isMore = shown < count;
  const end = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (!isMore || !end.current) return;

    const watcher = new IntersectionObserver(
      (sightings) => {
        if (sightings.some((sighting) => sighting.isIntersecting)) setGrown({ subject, shown: shown + MORE });
      },
      { root: end.current.closest('.scroll'), rootMargin: NEAR },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [shown, subject, isMore]);

  return { shown, end };
}
