import { useEffect, useState } from 'preact/hooks';

/** Something with a state that tells of its changes. */
export interface Watched<State> {
  readonly state: State;
  watch(callback: () => void, options: { signal: AbortSignal }): void;
}

/** The present state; draws again after each change. */
export function useWatched<State>(watched: Watched<State>): State {
  const [state, setState] = useState(watched.state);

  useEffect(() => {
    const gone = new AbortController();
    const update = () => setState(watched.state);
    watched.watch(update, { signal: gone.signal });
    // What changed between the first draw and now.
    update();
    return () => gone.abort();
  }, [watched]);

  return state;
}
