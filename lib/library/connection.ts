import type { CopyStorage } from './copy-storage.ts';
import { nameOf } from './errors.ts';
import { openSession, type Session } from './session.ts';

export interface Connection {
  /** The open session; a failed or ended one is opened anew by the next call. */
  get(): Promise<Session>;
  /** Runs `work` on it, once more on a new one if the browser closed it in between. */
  use<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
}

/** Opens at the first call, not before, and holds the promise of the session, not the session. */
export function createConnection(
  storage: CopyStorage,
  now: () => number,
  onOpen: (session: Session) => void,
): Connection {
  let current: Promise<Session> | null = null;

  const get = () => {
    if (current) return current;

    const opened = openSession(storage, now(), () => forget(opened));
    current = opened;
    opened.then(onOpen, () => forget(opened));
    return opened;
  };

  const forget = (session: Promise<Session>) => {
    if (current === session) current = null;
  };

  const use = async <Result>(work: (session: Session) => Promise<Result>) => {
    const opened = get();
    try {
      return await work(await opened);
    } catch (error) {
      // What IndexedDB throws on a closed connection, before any of the work is done.
      if (nameOf(error) !== 'InvalidStateError') throw error;
      forget(opened);
      return work(await get());
    }
  };

  return { get, use };
}
