import { browser } from 'wxt/browser';
import type { Announcement } from './protocol.ts';
import { type AnnounceMessage, isAnnounce } from './wire.ts';

const LISTINGS = 'https://huggingface.co/papers*';

/**
 * Makes the background's `announce(rev)`. Commits while one announcement is being addressed are told by one
 * more, with the latest rev. Nobody listening is no error: every view also asks again when it is shown.
 */
export function createAnnouncer(): (rev: number) => void {
  let latest = 0;
  let isSending = false;

  return async function announce(rev: number): Promise<void> {
    latest = Math.max(latest, rev);
    if (isSending) return;

    isSending = true;
    let told = -1;
    while (told < latest) {
      told = latest;
      await tellAll({ dogear: 'announce', rev: told });
    }
    isSending = false;
  };
}

/** Waits for the list of tabs only: a frozen tab may never answer. */
async function tellAll(message: AnnounceMessage): Promise<void> {
  browser.runtime.sendMessage(message).catch(() => undefined);

  const tabs = await browser.tabs.query({ url: LISTINGS }).catch(() => []);
  for (const { id } of tabs) {
    if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}

/** Calls back with each announcement until the signal aborts. */
export function onAnnounce(callback: (announcement: Announcement) => void, { signal }: { signal: AbortSignal }): void {
  const listen = (message: unknown) => {
    if (isAnnounce(message)) callback({ rev: message.rev });
  };
  listenUntil(signal, listen);
}

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Listens to messages until the signal aborts; once orphaned there is nothing left to leave. */
export function listenUntil(signal: AbortSignal, listener: Listener): void {
  if (signal.aborted) return;

  browser.runtime.onMessage.addListener(listener);
  const leave = () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its events with it.
    }
  };
  signal.addEventListener('abort', leave, { once: true });
}
