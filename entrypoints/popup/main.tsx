import '../../assets/tokens.css';
import '../../components/chips.css';
import '../../components/topics.css';
import '../../components/popup.css';
import '../../components/popup-icons.css';
import '../../components/search-field.css';
import '../../components/reading.css';
import '../../components/rows.css';
import '../../components/editors.css';
import '../../components/notices.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { isHeld } from '../../components/isHeld.ts';
import { speakWith } from '../../components/text.ts';
import { createDesk } from '../../lib/desk/desk.ts';
import { createReader } from '../../lib/library/reader.ts';
import { onAnnounce } from '../../lib/messages/announce.ts';
import { call } from '../../lib/messages/client.ts';
import { App } from './App.tsx';
import { createDrafts } from './drafts.ts';
import { isOrdinaryWindow } from './isOrdinaryWindow.ts';
import { readTab } from './readTab.ts';
import { createRowActs } from './rowActs.ts';
import { createTabReader } from './tabReader.ts';

speakWith((key, substitutions) => browser.i18n.getMessage(key, substitutions));

const reader = createReader({ health: () => call('health', {}) });
const drafts = createDrafts(localStorage, isOrdinaryWindow());
const desk = createDesk({
  call,
  source: reader,
  firstStatus: () => (drafts.segment === 'all' ? null : drafts.segment),
  isHeld,
  makeId: () => crypto.randomUUID(),
});
const tab = createTabReader(readTab);
const { signal } = new AbortController();

function askAgain(): void {
  if (document.visibilityState === 'hidden') return;
  void desk.refresh();
  void tab.refresh();
}

async function reloadTab(): Promise<void> {
  await browser.tabs.reload();
  window.close();
}

async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}library.html` });
  window.close();
}

onAnnounce(() => void desk.refresh(), { signal });
window.addEventListener('pageshow', askAgain);
window.addEventListener('focus', askAgain);
document.addEventListener('visibilitychange', askAgain);
askAgain();

const root = document.getElementById('app');
if (root) {
  render(
    <App
      desk={desk}
      tab={tab}
      drafts={drafts}
      acts={createRowActs(desk, reader)}
      onReloadTab={() => void reloadTab()}
      onOpenLibrary={() => void openLibrary()}
      onClose={() => window.close()}
    />,
    root,
  );
}
