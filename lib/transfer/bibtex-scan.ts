import { MAX_DEPTH } from './limits.ts';

/** One entry's fields by lower-case name, as they stand in the file: TeX, outer braces or quotes taken off. */
export type Fields = Map<string, string>;

const ENTRY = /^[ \t]*@([A-Za-z]+)\s*[{(]/gm;

export interface Stretch {
  type: string;
  /** Position in the file of its `@`, and of the text between its brackets. */
  start: number;
  body: number;
  /** Where the next entry begins, or the file ends. */
  end: number;
}

/**
 * Where entries begin: a line that starts with `@name{`. The end of one is sought before the next only, so that a
 * missing brace spoils one entry. Own code, because citation-js and astrocite give up the whole file at the first
 * mistake, and retorquere's parser, which does not, took 16 s for 2,000 entries.
 */
export function* findEntries(text: string): Generator<Stretch> {
  let former: Omit<Stretch, 'end'> | undefined;
  for (const match of text.matchAll(ENTRY)) {
    if (former) yield { ...former, end: match.index };
    const start = match.index + match[0].indexOf('@');
    former = { type: (match[1] ?? '').toLowerCase(), start, body: match.index + match[0].length };
  }
  if (former) yield { ...former, end: text.length };
}

/** Reads `key, name = value, …}`. Null where braces or quotes do not close, or an equals sign is missing. */
export function readFields(text: string, strings: ReadonlyMap<string, string>, hasKey = true): Fields | null {
  const fields: Fields = new Map();
  const comma = hasKey ? /^[^,={}"]*(?:,|(?=[})]))/.exec(text) : /^/.exec(text);
  if (!comma) return null;

  let at = comma[0].length;
  for (;;) {
    at = skip(text, at, /[\s,]*/y);
    if (at >= text.length) return null;
    if (text[at] === '}' || text[at] === ')') return fields;

    const nameEnd = skip(text, at, /[^\s=,{}"#()]*/y);
    const equals = skip(text, nameEnd, /\s*/y);
    if (nameEnd === at || text[equals] !== '=') return null;

    const value = readValue(text, equals + 1, strings);
    if (!value) return null;
    const name = text.slice(at, nameEnd).toLowerCase();
    if (!fields.has(name)) fields.set(name, value.text);
    at = value.end;
  }
}

/** Parts joined by `#`: braced, quoted, numbers, names of `@string`s. */
function readValue(text: string, from: number, strings: ReadonlyMap<string, string>) {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    at = skip(text, at, /\s*/y);
    const open = text[at];
    if (open === '{' || open === '"') {
      const end = closeOf(text, at);
      if (end === null) return null;
      parts.push(text.slice(at + 1, end));
      at = end + 1;
    } else {
      const end = skip(text, at, /[^\s=,{}"#()]*/y);
      if (end === at) return null;
      const word = text.slice(at, end);
      parts.push(strings.get(word.toLowerCase()) ?? word);
      at = end;
    }

    at = skip(text, at, /\s*/y);
    if (text[at] !== '#') return { text: parts.join(''), end: at };
    at += 1;
  }
}

/** Where the brace or quote at `open` closes. A backslash does not hide a brace; a quote in braces is text. */
export function closeOf(text: string, open: number): number | null {
  const isQuoted = text[open] === '"';
  let depth = 0;
  const marks = /["{}]/g;
  marks.lastIndex = isQuoted ? open + 1 : open;

  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      if (isQuoted && depth === 0) return mark.index;
      continue;
    }
    depth += mark[0] === '{' ? 1 : -1;
    if (depth < 0 || depth > MAX_DEPTH) return null;
    if (depth === 0 && !isQuoted) return mark.index;
  }
  return null;
}

function skip(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
