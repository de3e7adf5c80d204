import { MAX_DEPTH, MAX_ITEM_LENGTH } from './limits.ts';

/** One entry's fields by lower-case name, as they stand in the file: TeX, outer braces or quotes taken off. */
export type Fields = Map<string, string>;

const ENTRY = /^[ \t]*@([A-Za-z]+)\s*[{(]/gm;

export interface Stretch {
  type: string;
  /** Position in the file of its `@`, and of the text between its brackets. */
  start: number;
  body: number;
  /** Where the next one begins, or the file ends. */
  end: number;
}

/**
 * Where entries may begin: a line that starts with `@name{`. Such a line within an entry that closes behind it is part
 * of that one (see `readEntry`); where it does not close, a missing brace spoils one entry only. Own code, because
 * citation-js and astrocite give up the whole file at the first mistake, and retorquere's parser, which does not, took
 * 16 s for 2,000 entries.
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

/**
 * Reads `key, name = value, …}` and where it closes, behind lines that look like entries too. Null where braces or
 * quotes do not close, or an equals sign is missing.
 */
export function readEntry(file: string, { type, body, end }: Stretch, strings: ReadonlyMap<string, string>) {
  // A key ends before the next such line: else each of many unclosed ones would look for its comma in all the file.
  const comma = type === 'string' ? /^/.exec('') : /^[^,={}"]*(?:,|(?=[})]))/.exec(file.slice(body, end));
  if (!comma) return null;

  const read = readFields(file.slice(body, body + MAX_ITEM_LENGTH), comma[0].length, strings);
  return read && { fields: read.fields, end: body + read.end };
}

function readFields(text: string, from: number, strings: ReadonlyMap<string, string>) {
  const fields: Fields = new Map();
  let at = from;
  let length = 0;
  for (;;) {
    at = skip(text, at, /[\s,]*/y);
    if (at >= text.length) return null;
    if (text[at] === '}' || text[at] === ')') return { fields, end: at + 1 };

    const nameEnd = skip(text, at, /[^\s=,{}"#()]*/y);
    const equals = skip(text, nameEnd, /\s*/y);
    if (nameEnd === at || text[equals] !== '=') return null;

    const value = readValue(text, equals + 1, strings);
    length += value?.text.length ?? 0;
    if (!value || length > MAX_ITEM_LENGTH) return null;
    const name = text.slice(at, nameEnd).toLowerCase();
    if (!fields.has(name)) fields.set(name, value.text);
    at = value.end;
  }
}

/** Parts joined by `#`: braced, quoted, numbers, names of `@string`s, which may stand for more than a file can hold. */
function readValue(text: string, from: number, strings: ReadonlyMap<string, string>) {
  let value = '';
  let at = from;
  while (value.length <= MAX_ITEM_LENGTH) {
    at = skip(text, at, /\s*/y);
    const open = text[at];
    if (open === '{' || open === '"') {
      const end = closeOf(text, at);
      if (end === null) return null;
      value += text.slice(at + 1, end);
      at = end + 1;
    } else {
      const end = skip(text, at, /[^\s=,{}"#()]*/y);
      if (end === at) return null;
      const word = text.slice(at, end);
      value += strings.get(word.toLowerCase()) ?? word;
      at = end;
    }

    at = skip(text, at, /\s*/y);
    if (text[at] !== '#') return { text: value, end: at };
    at += 1;
  }
  return null;
}

/** Where the brace or quote at `open` closes. A backslash does not hide a brace; a quote in braces is text. */
function closeOf(text: string, open: number): number | null {
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
