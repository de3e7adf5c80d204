import type { BrowserContext, CDPSession } from '@playwright/test';
import { findWorker } from './chromium.ts';

/** Evaluates an expression in the toolbar popup and returns its value as JSON would carry it. */
export type EvaluateInPopup = (expression: string) => Promise<unknown>;

const DEADLINE_MS = 20_000;

interface Answer {
  id: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } };
}

/**
 * Opens the real toolbar popup and hands over a way to look into it. Playwright attaches to the popup but never
 * reports it as a page, so this speaks to its target over a session of the whole browser.
 */
export async function openToolbarPopup(context: BrowserContext, url: string): Promise<EvaluateInPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('A persistent context should know its browser.');

  const worker = await findWorker(context);
  await worker.evaluate(async () => {
    // The worker's own API; this file's types are those of Node.
    const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
    await chrome.action.openPopup();
  });

  const session = await browser.newBrowserCDPSession();
  const targetId = await findTarget(session, url);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  return speakTo(session, sessionId);
}

async function findTarget(session: CDPSession, url: string): Promise<string> {
  for (const deadline = Date.now() + DEADLINE_MS; Date.now() < deadline; ) {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find((info) => info.type === 'page' && info.url === url);
    if (target) return target.targetId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The toolbar popup did not open.');
}

function speakTo(session: CDPSession, sessionId: string): EvaluateInPopup {
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });

  let lastId = 0;
  return async (expression) => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    const params = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });

    const { result } = await answered;
    if (result?.exceptionDetails) throw new Error(`In the popup: ${result.exceptionDetails.text}`);
    return result?.result?.value;
  };
}
