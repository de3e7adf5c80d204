import { MAX_DEPTH } from './limits.ts';

/** A value in a JSON text, from `start` to before `end`, not parsed yet. */
export interface Found {
  /** The member of the outermost object that it is, or is an element of; null in an outermost array. */
  key: string | null;
  isElement: boolean;
  start: number;
  end: number;
  /** Nested deeper than any honest file, so that nothing may be made of it. */
  isTooDeep: boolean;
  /** The text ends before the value does. */
  isCut: boolean;
}

/** Brackets looked at before the scanner hands over in the middle of a value. */
const STRETCH = 20_000;

/**
 * Walks over the outermost members or elements of a JSON text, and over the elements of the arrays among the members
 * named in `expand`, without parsing or recursion: a library can then be read an entry at a time, and a broken entry
 * spoils no other. Yields a number (the position) where it only hands over. It checks brackets and quotes, not grammar.
 */
export function* scanJson(text: string, expand: readonly string[]): Generator<Found | number> {
  const start = skipSpace(text, 0);
  if (text[start] === '[') yield* scanElements(text, start, null);
  else if (text[start] === '{') yield* scanMembers(text, start, expand);
}

function* scanMembers(text: string, open: number, expand: readonly string[]): Generator<Found | number> {
  let at = skipSpace(text, open + 1);
  while (at < text.length && text[at] !== '}') {
    const end = text[at] === '"' ? endOfString(text, at) : at;
    const key = readKey(text.slice(at, end));
    const colon = skipSpace(text, end);
    if (text[colon] !== ':') {
      const stray = yield* scanValue(text, end, null);
      at = nextItem(text, stray.end, '}');
      yield at;
      continue;
    }

    const start = skipSpace(text, colon + 1);
    if (key !== null && expand.includes(key) && text[start] === '[') {
      at = nextItem(text, yield* scanElements(text, start, key), '}');
      continue;
    }
    const found = yield* scanValue(text, start, key);
    yield found;
    at = nextItem(text, found.end, '}');
  }
}

/** Returns the position behind the array. */
function* scanElements(text: string, open: number, key: string | null): Generator<Found | number, number> {
  let at = skipSpace(text, open + 1);
  while (at < text.length && text[at] !== ']') {
    const found = yield* scanValue(text, at, key);
    yield found.end > found.start ? { ...found, isElement: true } : at;
    at = nextItem(text, found.end, ']');
  }
  return at + 1;
}

function* scanValue(text: string, start: number, key: string | null): Generator<number, Found> {
  const found = { key, isElement: false, start, isTooDeep: false, isCut: false };
  const first = text[start];
  if (first === '"') {
    const end = endOfString(text, start);
    return { ...found, end, isCut: text[end - 1] !== '"' };
  }
  if (first !== '{' && first !== '[') return { ...found, end: search(text, /[\s,\]}]/g, start) };

  const marks = /["{}[\]]/g;
  marks.lastIndex = start;
  let depth = 0;
  let deepest = 0;
  for (let looked = 1; ; looked += 1) {
    const mark = marks.exec(text);
    if (mark === null) return { ...found, end: text.length, isTooDeep: deepest > MAX_DEPTH, isCut: true };

    if (mark[0] === '"') marks.lastIndex = endOfString(text, mark.index);
    else depth += mark[0] === '{' || mark[0] === '[' ? 1 : -1;
    deepest = Math.max(deepest, depth);
    if (depth === 0) return { ...found, end: marks.lastIndex, isTooDeep: deepest > MAX_DEPTH };
    if (looked % STRETCH === 0) yield mark.index;
  }
}

/** Behind the closing quote, or the end of the text. */
function endOfString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close < 0 ? text.length : close + 1;
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/** Over what follows a value: to the next one, or to the closing bracket. */
function nextItem(text: string, from: number, close: string): number {
  const end = search(text, close === '}' ? /[,}]/g : /[,\]]/g, from);
  return text[end] === ',' ? skipSpace(text, end + 1) : end;
}

function skipSpace(text: string, from: number): number {
  return search(text, /[^\s\ufeff]/g, from);
}

function search(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function readKey(quoted: string): string | null {
  if (quoted === '') return null;
  try {
    const key: unknown = JSON.parse(quoted);
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
