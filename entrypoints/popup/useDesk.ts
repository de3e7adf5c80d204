import { useEffect, useState } from 'preact/hooks';
import type { Desk } from './desk/desk.ts';
import type { DeskState } from './desk/state.ts';

/** The desk's state; draws again after each change. */
export function useDesk(desk: Desk): DeskState {
  const [state, setState] = useState(desk.state);

  useEffect(() => {
    const gone = new AbortController();
    const update = () => setState(desk.state);
    desk.watch(update, { signal: gone.signal });
    // What changed between the first draw and now.
    update();
    return () => gone.abort();
  }, [desk]);

  return state;
}
