import type { Incoming } from '../../lib/messages/importing.ts';
import type { ImportingPorts } from './importState.ts';

/**
 * Papers of one message. Chromium takes about five times as long for the same papers in messages of a megabyte (500) as
 * in those of a fifth of it, and each is one task of the page and of the background.
 */
const CHUNK = 100;

/** Messages under way at once: page, browser and background work at the same time then. */
const UNDER_WAY = 4;

export interface Sending {
  /** Puts a paper into the next message, and sends that when it is full: true then. */
  put(item: Incoming): boolean;
  /** Resolves when another message may go; rejects when one was refused. */
  settle(): Promise<void>;
  /** Sends what is left. Answers the job when all of it lies aside. */
  end(): Promise<string>;
}

/** Lays papers aside in the background, in messages; a message that is refused ends it. `onJob`: it can be dropped now. */
export function createSending(call: ImportingPorts['call'], onJob: (jobId: string) => void): Sending {
  let job: Promise<string> | null = null;
  let next: Incoming[] = [];
  let place = 0;
  const underWay: Promise<unknown>[] = [];

  const begin = async () => {
    const { jobId } = await call('importBegin', {});
    onJob(jobId);
    return jobId;
  };

  function send(): Promise<string> {
    job ??= begin();
    if (next.length === 0) return job;
    const chunk = { place, items: next };
    const sending = job.then((jobId) => call('importChunk', { jobId, ...chunk }));
    // Waited for in its turn: until then a refusal is not to be reported as one that nobody handles.
    sending.catch(() => undefined);
    underWay.push(sending);
    next = [];
    place += 1;
    return job;
  }

  return {
    put(item) {
      next.push(item);
      if (next.length < CHUNK) return false;
      void send().catch(() => undefined);
      return true;
    },
    async settle() {
      while (underWay.length >= UNDER_WAY) await underWay.shift();
    },
    async end() {
      const jobId = await send();
      await Promise.all(underWay);
      return jobId;
    },
  };
}
