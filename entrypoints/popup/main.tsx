import '../../assets/tokens.css';
import '../../components/chips.css';
import '../../components/topics.css';
import '../../components/popup.css';
import '../../components/search-field.css';
import '../../components/rows.css';
import '../../components/notices.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { speakWith } from '../../components/text.ts';
import { onAnnounce } from '../../lib/messages/announce.ts';
import { call } from '../../lib/messages/client.ts';
import { App } from './App.tsx';
import { createDesk } from './desk/desk.ts';
import { isHeld } from './isHeld.ts';
import { readTab } from './readTab.ts';

speakWith((key, substitutions) => browser.i18n.getMessage(key, substitutions));

const desk = createDesk({ call, readTab, isHeld, makeId: () => crypto.randomUUID() });
const { signal } = new AbortController();

function askAgain(): void {
  if (document.visibilityState === 'hidden') return;
  void desk.refresh();
  void desk.refreshTab();
}

async function reloadTab(): Promise<void> {
  await browser.tabs.reload();
  window.close();
}

onAnnounce(() => void desk.refresh(), { signal });
window.addEventListener('pageshow', askAgain);
window.addEventListener('focus', askAgain);
document.addEventListener('visibilitychange', askAgain);
askAgain();

const root = document.getElementById('app');
if (root) render(<App desk={desk} onReloadTab={() => void reloadTab()} onClose={() => window.close()} />, root);
