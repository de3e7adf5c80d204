import '../../assets/tokens.css';
import '../../components/chips.css';
import '../../components/topics.css';
import '../../components/library/page.css';
import '../../components/popup-icons.css';
import '../../components/search-field.css';
import '../../components/reading.css';
import '../../components/rows.css';
import '../../components/editors.css';
import '../../components/notices.css';
import '../../components/library/rail.css';
import '../../components/library/list.css';
import '../../components/library/panels.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { isHeld } from '../../components/isHeld.ts';
import { speakWith } from '../../components/text.ts';
import { createDesk } from '../../lib/desk/desk.ts';
import { createReader } from '../../lib/library/reader.ts';
import { onAnnounce } from '../../lib/messages/announce.ts';
import { call } from '../../lib/messages/client.ts';
import { readSettings, watchSettings, writeSettings } from '../../lib/settings/settings.ts';
import { detectFormat } from '../../lib/transfer/detect.ts';
import { refuseSize } from '../../lib/transfer/limits.ts';
import { parseFile } from '../../lib/transfer/parse.ts';
import { createDrafts } from '../popup/drafts.ts';
import { isOrdinaryWindow } from '../popup/isOrdinaryWindow.ts';
import { createRowActs } from '../popup/rowActs.ts';
import { App, type AppProps } from './App.tsx';
import { download } from './exporting.ts';
import { createImporting } from './importing.ts';
import { readPlace } from './place.ts';
import { createShelves } from './shelves.ts';

speakWith((key, substitutions) => browser.i18n.getMessage(key, substitutions));

const makeId = () => crypto.randomUUID();
const reader = createReader({ health: () => call('health', {}) });
const desk = createDesk({ call, source: reader, isHeld, makeId });
const shelves = createShelves({ call });
const importing = createImporting({ call, refuseSize, detect: detectFormat, parse: parseFile, makeId });
const { signal } = new AbortController();

const ports: AppProps['ports'] = {
  desk,
  importing,
  download,
  entries: (ids) => reader.entries(ids),
  rowActs: createRowActs(desk, reader),
  drafts: createDrafts(localStorage, isOrdinaryWindow()).notes,
  copy: (written) => navigator.clipboard.writeText(written),
  readSettings: () => readSettings(browser.storage),
  writeSettings: (change) => writeSettings(browser.storage, change),
  watchSettings: (callback, options) => watchSettings(browser.storage, callback, options),
};

function askAgain(): void {
  if (document.visibilityState === 'hidden') return;
  void desk.refresh();
  void shelves.refresh(readPlace(location.hash).view);
}

onAnnounce(askAgain, { signal });
window.addEventListener('pageshow', askAgain);
window.addEventListener('focus', askAgain);
document.addEventListener('visibilitychange', askAgain);
askAgain();

const root = document.getElementById('app');
if (root) render(<App desk={desk} shelves={shelves} ports={ports} />, root);
