export interface InView {
  /** Watches these elements in place of the former ones. */
  follow(elements: readonly Element[]): void;
}

/** Tells which elements are in the window, in the order they were given, whenever that changes; ends with `signal`. */
export function watchInView(onChange: (inView: Element[]) => void, signal: AbortSignal): InView {
  const seen = new Set<Element>();
  let followed: readonly Element[] = [];
  const tell = () => onChange(followed.filter((element) => seen.has(element)));
  const observer = new IntersectionObserver((sightings) => {
    for (const { target, isIntersecting } of sightings) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    tell();
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    follow(elements) {
      if (signal.aborted) return;
      const next = new Set(elements);
      for (const element of followed) {
        if (next.has(element)) continue;
        observer.unobserve(element);
        seen.delete(element);
      }
      followed = elements;
      // Of what it observes already the observer says nothing new.
      for (const element of elements) observer.observe(element);
      if (seen.size > 0) tell();
    },
  };
}
