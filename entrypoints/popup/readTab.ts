import type { TabState } from '../../components/TabLine.tsx';
import { askTab, type TabAnswer } from '../../lib/messages/report.ts';

/** How the tab in front is doing, as the popup shows it. */
export async function readTab(): Promise<TabState> {
  return tabStateOf(await askTab());
}

/** A listing that does not answer, or whose papers could not be told, could not be read; other pages are elsewhere. */
export function tabStateOf(answer: TabAnswer): TabState {
  if (answer.tab !== 'answered') return { kind: answer.isListing ? 'unreadable' : 'elsewhere' };

  const { listing, found, recognised } = answer.report;
  return listing === null ? { kind: 'elsewhere' } : { kind: 'listing', found, recognised };
}
