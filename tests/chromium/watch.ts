import type { BrowserContext, Page, Request } from '@playwright/test';

/** What went on behind a test's back. Each list must be empty at its end. */
export interface Findings {
  /** Requests to any host but huggingface.co, whoever made them. */
  leaked: string[];
  /** Requests made by the extension: its pages, its worker, or its script in the page. */
  ours: string[];
  /** Errors that nobody caught, in pages, in the content script and in the extension. */
  errors: string[];
}

/** Contexts that are being closed: what their workers complain of from then on is that. */
const closing = new WeakSet<BrowserContext>();

/** Closes the browser. A copy that was being written is made up for at the next start. */
export async function closeContext(context: BrowserContext): Promise<void> {
  closing.add(context);
  await context.close();
}

/** Fills in `ours` and `errors` from now on; `leaked` is filled by whoever serves the site. */
export async function watchContext(context: BrowserContext, findings: Findings): Promise<void> {
  context.on('request', (request) => {
    if (isFromExtension(request)) findings.ours.push(request.url());
  });
  context.on('weberror', (error) => findings.errors.push(String(error.error().stack ?? error.error())));
  context.on('serviceworker', (worker) => {
    worker.on('console', (message) => {
      if (message.type() === 'error' && !closing.has(context)) findings.errors.push(`worker: ${message.text()}`);
    });
  });

  context.on('page', (page) => void watchPage(context, page, findings));
  await Promise.all(context.pages().map((page) => watchPage(context, page, findings)));
}

/** Files of the extension itself are no requests to anybody. */
function isOwnFile(url: string): boolean {
  return !/^(?:https?|wss?):/.test(url);
}

function isFromExtension(request: Request): boolean {
  if (isOwnFile(request.url())) return false;
  if (request.serviceWorker()) return true;
  return !request.isNavigationRequest() && request.frame().url().startsWith('chrome-extension://');
}

/** A content script asks in the page's name: only the stack of the request tells whose idea it was. */
async function watchPage(context: BrowserContext, page: Page, { ours, errors }: Findings): Promise<void> {
  try {
    const session = await context.newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      if (isOwnFile(request.url)) return;
      if (JSON.stringify(initiator).includes('chrome-extension://')) ours.push(request.url);
    });
    session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => {
      if (!closing.has(context)) errors.push(`worker: ${errorMessage.errorMessage}`);
    });
    // An image is asked for a moment after the line that wants it: without these two its stack is empty.
    await session.send('Debugger.enable');
    await session.send('Debugger.setAsyncCallStackDepth', { maxDepth: 4 });
    await session.send('Debugger.setSkipAllPauses', { skip: true });
    await session.send('Network.enable');
    await session.send('ServiceWorker.enable');
  } catch (error) {
    // A page that is gone before it could be watched has asked for nothing.
    if (!page.isClosed() && !String(error).includes('closed')) throw error;
  }
}
