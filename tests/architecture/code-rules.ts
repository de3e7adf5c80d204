import { roomOf } from './rooms.ts';
import { type Complaint, isProduct, type Rule, type Source, withoutComments } from './sources.ts';

/** A rule that looks for a pattern in the code, comments aside. */
function ban(pattern: RegExp, isConcerned: (source: Source) => boolean, instead: string): Rule {
  return (sources) => sources.filter(isConcerned).flatMap((source) => complain(source, pattern, instead));
}

function complain({ path, text }: Source, pattern: RegExp, instead: string): Complaint[] {
  const found = pattern.exec(withoutComments(text));
  return found ? [`${path} has ${found[0].trim()}: ${instead}`] : [];
}

const MARKUP = /SVELTE_HYDRATER|data-target|\[href[^\]]*\/papers\/|DailyPapersPage/;
/** A selector in words; one that begins with a constant of ours asks for what we put there. */
const ASKS = /\b(?:querySelector|querySelectorAll|closest|matches)(?:<[^>(]*>)?\(\s*['"`](?![.[]?\$\{)/;
const ADD_SELECTOR =
  'add a selector with its why, since and expectation to lib/listing/selectors.ts and ask by its name.';

function mayKnowPage(source: Source): boolean {
  return source.path === 'lib/listing/selectors.ts';
}

/** Components never hold a node of the page: what they ask is about their own. */
function isInPage(source: Source): boolean {
  return (
    isProduct(source) && roomOf(source.path) !== 'components' && !/^entrypoints\/(?:popup|library)\//.test(source.path)
  );
}

/** The host page changes under us: all that has to follow it stands in one file. */
export const keepSelectorsTogether: Rule = (sources) => {
  const others = sources.filter((source) => !mayKnowPage(source));
  return [...ban(MARKUP, isProduct, ADD_SELECTOR)(others), ...ban(ASKS, isInPage, ADD_SELECTOR)(others)];
};

export const keepWireTogether = ban(
  /\b(?:runtime|tabs)\s*\.\s*(?:sendMessage|onMessage)\b/,
  (source) => isProduct(source) && roomOf(source.path) !== 'lib/messages',
  'add a verb to lib/messages/protocol.ts and use the client and the server of lib/messages.',
);

const ADD_VERB = 'messages are requests with one answer: add a verb to lib/messages/protocol.ts.';

/** Ports die without a word, and the others reach the page; what `lib/transfer` tells a thread of its own does not. */
export const useOneWire: Rule = (sources) => [
  ...ban(
    /\bruntime\s*\.\s*(?:connect|onConnect)\w*\b|\bnew BroadcastChannel\b|\bonMessageExternal\b/,
    isProduct,
    ADD_VERB,
  )(sources),
  ...ban(
    /\bpostMessage\s*\(/,
    (source) => isProduct(source) && roomOf(source.path) !== 'lib/transfer',
    ADD_VERB,
  )(sources),
];

export const importBrowser = ban(
  /(?<![\w.'"])chrome\s*\.\s*\w+/,
  isProduct,
  "import { browser } from 'wxt/browser', in an entry point or lib/messages.",
);

const PURE = ['lib/paper', 'lib/topics', 'lib/code', 'lib/search', 'lib/rules', 'lib/transfer', 'lib/desk'];

export const keepPure = ban(
  /(?<![\w.'"-])(?:document|window|navigator|localStorage|sessionStorage|indexedDB)\s*[.[]|(?<![\w.'"-])fetch\s*\(/,
  (source) => isProduct(source) && PURE.includes(roomOf(source.path)),
  'this room is pure: take the value as a parameter.',
);

export const writeNoHtml = ban(
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc)\b/,
  isProduct,
  'text goes through Preact or textContent, never through HTML.',
);

export const runNoText = ban(
  /\beval\s*\(|\bnew Function\b/,
  isProduct,
  'the extension runs only the code that it ships.',
);

/** What we add to the host page leaves no request behind; see the first decision on requests. */
export const askNobody = ban(
  /(?<![\w.'"-])(?:fetch|importScripts)\s*\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|Image)\b|\bsendBeacon\s*\(/,
  (source) => isProduct(source) && source.path !== 'lib/lookup/ask.ts',
  'everything comes from the page itself; what the reader turned on is asked by lib/lookup/ask.ts alone.',
);

export const switchNothingOff = ban(
  /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme|fails)\b/,
  (source) => /^tests\/.*\.(?:spec|test)\.tsx?$/.test(source.path),
  'a test runs or it goes: fix it or delete it.',
);
