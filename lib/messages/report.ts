import { browser } from 'wxt/browser';
import { listenUntil } from './announce.ts';
import type { TabReport } from './protocol.ts';
import { isReportRequest, type ReportMessage } from './wire.ts';

/**
 * What the popup learns of the tab it was opened over. `none`: not a Hugging Face page; `silent`: one, but
 * Dogear does not run there or cannot answer; `isListing`: its address looks like a papers listing.
 */
export type TabAnswer =
  | { tab: 'none'; isListing: false }
  | { tab: 'silent'; isListing: boolean }
  | { tab: 'answered'; isListing: boolean; report: TabReport };

const LISTING = /^https:\/\/huggingface\.co\/papers(?:[/?#]|$)/;
const LISTINGS: readonly unknown[] = ['daily', 'weekly', 'monthly', 'trending', 'search', null];

/** A busy page answers late; the popup shows the list meanwhile, in milliseconds. */
const PATIENCE = 1_500;

/** Asks the active tab of this window how Dogear is doing there. Never rejects. */
export async function askTab(patience = PATIENCE): Promise<TabAnswer> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  // Without permission for the host the browser does not tell the address.
  if (tab?.id === undefined || !tab.url?.startsWith('https://huggingface.co/'))
    return { tab: 'none', isListing: false };

  const isListing = LISTING.test(tab.url);
  const question: ReportMessage = { dogear: 'report' };
  const answer: unknown = await Promise.race([
    browser.tabs.sendMessage(tab.id, question).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]);
  const report = readReport(answer);
  return report ? { tab: 'answered', isListing, report } : { tab: 'silent', isListing };
}

/** Answers the popup with the current report until the signal aborts; not at all while there is none. */
export function answerReport(getReport: () => TabReport | null, { signal }: { signal: AbortSignal }): void {
  listenUntil(signal, (message: unknown, _sender, sendResponse) => {
    const report = isReportRequest(message) && getReport();
    if (!report) return;
    sendResponse(report);
    return true;
  });
}

/** A copy of what a tab answered, or null: the page's process is not to be believed. */
function readReport(answer: unknown): TabReport | null {
  if (typeof answer !== 'object' || answer === null) return null;

  const { listing, found, recognised } = answer as Partial<TabReport>;
  if (listing === undefined || !LISTINGS.includes(listing) || !isCount(found) || !isCount(recognised)) return null;
  return { listing, found, recognised };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
