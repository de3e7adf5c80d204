import { type Fields, findEntries, readEntry } from './bibtex-scan.ts';
import { createBreath, type Work } from './breath.ts';
import { createGathering } from './gather.ts';
import type { Incoming, Parsed } from './incoming.ts';
import { latexToText } from './latex-text.ts';
import { createLineCounter } from './lines.ts';
import { toPlain } from './plain.ts';
import type { Reason } from './reason.ts';

/** Reads BibTeX and BibLaTeX. Fields that both call otherwise (`journaltitle`, `date`) are known by both names. */
export async function readBibtex(text: string, work: Work): Promise<Parsed> {
  const gathering = createGathering();
  const breathe = createBreath(work);
  const lineOf = createLineCounter(text);
  const strings = new Map<string, string>();

  let closed = 0;
  for (const stretch of findEntries(text)) {
    const { type, start, end } = stretch;
    const pause = breathe(end / text.length);
    if (pause) await pause;
    if (start < closed || type === 'comment' || type === 'preamble') continue;

    const entry = readEntry(text, stretch, strings);
    closed = entry?.end ?? closed;
    if (type === 'string') {
      for (const [name, value] of entry?.fields ?? []) strings.set(name, value.slice(0, 1_000));
      continue;
    }
    const found = entry ? readItem(entry.fields) : ({ key: 'badSyntax' } as const);
    if (!gathering.add({ line: lineOf(start), found })) break;
  }
  return gathering.end();
}

/** They match from the first of a run of white space only: else each space of a long one would scan what is left of it. */
const AND = /(?<!\s)\s+and\s+/gi;
const COMMA = /(?<!\s)\s*,\s*/g;

const ID_FIELDS = ['eprint', 'url', 'doi', 'number', 'journal', 'journaltitle', 'volume', 'howpublished', 'note'];

function readItem(fields: Fields): Incoming | Reason {
  const text = (name: string) => {
    const value = fields.get(name);
    return value === undefined ? undefined : latexToText(value);
  };
  const authors = splitOutside(fields.get('author') ?? '', AND);
  const others = authors.at(-1)?.trim().toLowerCase() === 'others';

  return toPlain({
    ids: ID_FIELDS.map((name) => fields.get(name)?.replace(/[{}\\]/g, '')),
    title: text('title'),
    authors: (others ? authors.slice(0, -1) : authors).map(readAuthor),
    isCut: others,
    abstract: text('abstract'),
    published: text('date'),
    note: text('note') ?? text('annote'),
    tags: splitOutside(fields.get('keywords') ?? fields.get('keyword') ?? '', /,/g).map(latexToText),
    status: text('readstatus'),
    saved: text('timestamp') ?? text('date-added'),
  });
}

/** `King, Jr., Martin Luther` as it is read aloud; what stands in braces is one name. */
function readAuthor(name: string): string {
  const parts = splitOutside(name.trim(), COMMA).map(latexToText);
  const [last = '', second, third] = parts;
  if (second === undefined) return last;
  return third === undefined ? `${second} ${last}` : `${third} ${last} ${second}`;
}

/** Splits where the separator stands outside of braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const marks = new RegExp(`[{}]|${separator.source}`, separator.flags);

  for (const mark of text.matchAll(marks)) {
    if (mark[0] === '{') depth += 1;
    else if (mark[0] === '}') depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(start, mark.index));
      start = mark.index + mark[0].length;
    }
  }
  return [...parts, text.slice(start)];
}
