import * as code from './code-rules.ts';
import { nameNoMachine, stayShort } from './file-rules.ts';
import { keepToRooms } from './rooms.ts';
import type { Rule } from './sources.ts';

/** A file and the text in it that breaks the rule of its group. */
type Planted = readonly [path: string, text: string];

/** The same shape, but within the rule: what it must let pass. */
type Allowed = Planted;

export interface Case {
  title: string;
  rule: Rule;
  planted: Planted[];
  allowed: Allowed[];
}

const importing = (from: string, names = '{ x }') => `import ${names} from '${from}';\n`;
const place = (...parts: string[]) => ['', ...parts, 'file'].join('/');

/** Each rule with violations that it must catch, and neighbours of them that it must not. */
export const CASES: Case[] = [
  {
    title: 'rooms know only whom they may know',
    rule: keepToRooms,
    planted: [
      ['lib/topics/a.ts', importing('../code/status.ts')],
      ['lib/topics/a.ts', importing('idb')],
      ['lib/code/a.ts', importing('wxt/browser')],
      ['lib/listing/a.ts', importing('../messages/client.ts')],
      ['lib/overlay/a.ts', importing('../listing/cards.ts')],
      ['lib/messages/a.ts', importing('../library/schema.ts', '{ type A, schema }')],
      ['lib/library/a.ts', importing('../../components/text.ts')],
      ['components/A.tsx', importing('wxt/browser', 'type { Browser }')],
      ['components/A.tsx', `export * from '../lib/messages/client.ts';`],
      ['entrypoints/background.ts', importing('../components/text.ts')],
      ['entrypoints/papers.content/a.ts', `await import('../../lib/library/database.ts');`],
      ['entrypoints/papers.content/a.ts', importing('zod/mini', '* as z')],
      ['entrypoints/popup/App.tsx', importing('../../lib/library/database.ts')],
      ['entrypoints/wake.ts', importing('../lib/library/reader.ts')],
      ['entrypoints/popup/App.tsx', importing('../../tests/site/site.ts', 'type { Site }')],
      ['lib/transfer/a.ts', importing('../library/database.ts')],
      ['lib/transfer/a.ts', importing('idb')],
      ['lib/drawer/a.ts', ''],
    ],
    allowed: [
      ['lib/topics/a.ts', importing('../paper/paper.ts') + importing('../code/verdict.ts', 'type { A }')],
      ['lib/messages/a.ts', importing('../library/schema.ts', '{ type A, type B }') + importing('wxt/browser')],
      ['components/A.tsx', importing('preact/hooks') + importing('../lib/messages/protocol.ts', 'type { Row }')],
      ['entrypoints/papers.content/a.ts', importing('../../lib/listing/cards.ts') + importing('wxt/browser')],
      ['entrypoints/popup/App.tsx', `${importing('../../lib/library/reader.ts')}import './style.css';`],
      ['lib/transfer/a.ts', importing('../library/schema.ts') + importing('papaparse')],
      ['lib/paper/a.ts', `// import { x } from 'idb';\n`],
    ],
  },
  {
    title: 'selectors of the host page stand in one file',
    rule: code.keepSelectorsTogether,
    planted: [
      ['lib/overlay/a.ts', `card.querySelector<HTMLElement>('h3')`],
      ['lib/overlay/a.ts', 'link.closest(`article`)'],
      ['lib/listing/island.ts', `const name = 'SVELTE_HYDRATER';`],
      ['components/A.tsx', `const css = 'a[href^="/papers/"]';`],
    ],
    allowed: [
      ['lib/listing/selectors.ts', `root.querySelector('h3')`],
      ['lib/overlay/a.ts', 'root.querySelector(css); // querySelector("h3") would do'],
      ['lib/overlay/a.ts', ['document.querySelectorAll(`[$', '{HIDDEN}]`)'].join('')],
      ['components/A.tsx', `tip.matches(':focus-visible')`],
      ['lib/paper/paper.ts', `return '/papers/' + id;`],
    ],
  },
  {
    title: 'messages are sent and received in one room',
    rule: code.keepWireTogether,
    planted: [
      ['entrypoints/background.ts', 'browser.runtime.onMessage.addListener(f)'],
      ['lib/library/a.ts', 'browser.tabs.sendMessage(1, {})'],
      ['entrypoints/popup/App.tsx', 'await browser.runtime.sendMessage({})'],
    ],
    allowed: [['lib/messages/client.ts', 'await browser.runtime.sendMessage({})']],
  },
  {
    title: 'there is one kind of message',
    rule: code.useOneWire,
    planted: [
      ['lib/messages/a.ts', 'browser.runtime.connect()'],
      ['lib/messages/a.ts', `new BroadcastChannel('x')`],
      ['entrypoints/papers.content/a.ts', `window.postMessage('x')`],
    ],
    allowed: [
      ['lib/messages/a.ts', 'browser.runtime.sendMessage(1)'],
      ['lib/transfer/a.ts', 'worker.postMessage(1)'],
    ],
  },
  {
    title: 'the browser is asked by one name',
    rule: code.importBrowser,
    planted: [['lib/messages/a.ts', 'chrome.runtime.id']],
    allowed: [['lib/messages/a.ts', `browser.runtime.getURL('chrome.html')`]],
  },
  {
    title: 'pure rooms touch nothing',
    rule: code.keepPure,
    planted: [
      ['lib/topics/a.ts', 'document.title'],
      ['lib/search/a.ts', 'localStorage.getItem(key)'],
    ],
    allowed: [['lib/listing/a.ts', 'document.title']],
  },
  {
    title: 'text never goes through HTML',
    rule: code.writeNoHtml,
    planted: [
      ['components/A.tsx', '<p dangerouslySetInnerHTML={x} />'],
      ['lib/overlay/a.ts', 'root.innerHTML = title'],
    ],
    allowed: [['lib/overlay/a.ts', 'root.textContent = title; // not innerHTML']],
  },
  {
    title: 'only shipped code runs',
    rule: code.runNoText,
    planted: [['lib/search/a.ts', `new Function('return 1')`]],
    allowed: [['lib/search/a.ts', 'new Map()']],
  },
  {
    title: 'nobody is asked for anything',
    rule: code.askNobody,
    planted: [
      ['lib/code/a.ts', 'await fetch(url)'],
      ['lib/overlay/a.ts', 'new Image().src = url'],
    ],
    allowed: [
      ['lib/code/a.ts', 'store.fetch(id)'],
      ['lib/lookup/ask.ts', 'await fetch(address)'],
    ],
  },
  {
    title: 'no test is switched off',
    rule: code.switchNothingOff,
    planted: [
      ['tests/unit/a.test.ts', ['it', 'skip("x")'].join('.')],
      ['tests/chromium/a.spec.ts', ['test', 'describe', 'only("x")'].join('.')],
    ],
    allowed: [['tests/unit/a.test.ts', 'it.each([1])("x")']],
  },
  {
    title: 'files are short',
    rule: stayShort,
    planted: [
      ['lib/paper/a.ts', 'x\n'.repeat(201)],
      ['tests/unit/a.test.ts', 'x\n'.repeat(201)],
      ['components/a.css', 'x\n'.repeat(201)],
    ],
    allowed: [
      ['lib/paper/a.ts', 'x\n'.repeat(200)],
      ['lib/topics/model.generated.ts', 'x\n'.repeat(900)],
      ['tests/site/records-a.ts', 'x\n'.repeat(900)],
    ],
  },
  {
    title: 'no file names a place on one machine',
    rule: nameNoMachine,
    planted: [
      ['README.md', place('home', 'ann', 'dogear')],
      ['tools/a.ts', place('tmp', 'profile')],
      ['tests/a.ts', ['C:', 'Users', 'ann'].join('\\')],
    ],
    allowed: [['tools/a.ts', "chromium at /usr/bin/chromium, data in '../shared'"]],
  },
];
