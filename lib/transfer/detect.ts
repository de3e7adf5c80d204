import { findId } from './arxiv-id.ts';
import { readColumns } from './csv-columns.ts';
import { FORMAT } from './dogear-format.ts';

export type ImportFormat = 'dogear' | 'papermemory' | 'csl' | 'bibtex' | 'ris' | 'csv' | 'list';

/** As much of a file's beginning as is looked at. */
const HEAD = 20_000;

/**
 * What a file is, by what stands in it; its name decides only where that says nothing. Null for what is none of them.
 * `text` may be the whole file or its beginning.
 */
export function detectFormat(fileName: string, text: string): ImportFormat | null {
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^[{[]/.test(head)) return detectJson(head, text.slice(-HEAD));

  // The head of a table comes before what its cells hold: a line of a note may begin as an entry does.
  const [first = ''] = head.split(/\r?\n/, 1);
  const byEntries = detectEntries(first) ?? (isTableHead(first) ? 'csv' : detectEntries(head));
  if (byEntries) return byEntries;
  if (/\.[ct]sv$/i.test(fileName) && head !== '') return 'csv';
  return readsAsList(head) ? 'list' : null;
}

function detectEntries(text: string): 'bibtex' | 'ris' | null {
  if (/^[ \t]*@[A-Za-z]+\s*[{(]/m.test(text)) return 'bibtex';
  return /^TY {1,2}- /m.test(text) ? 'ris' : null;
}

function isTableHead(line: string): boolean {
  return [',', ';', '\t'].some((mark) => line.includes(mark) && readColumns(line.split(mark)) !== null);
}

function detectJson(head: string, tail: string): ImportFormat | null {
  const own = new RegExp(`"format"\\s*:\\s*"${FORMAT}"`);
  if (head.startsWith('{')) {
    if (own.test(head) || own.test(tail)) return 'dogear';
    if (/"__dataVersion"|"Arxiv-/.test(head) || tail.includes('"__dataVersion"')) return 'papermemory';
    return /"(?:pdfLink|bibtex|addDate)"\s*:/.test(head) ? 'papermemory' : /"items"\s*:/.test(head) ? 'csl' : null;
  }
  return /"(?:type|title|DOI|URL|issued|author)"\s*:/.test(head) ? 'csl' : null;
}

/** A text in which an id is found early; an old one too, so that its reader is told of it. */
function readsAsList(head: string): boolean {
  const words = head.slice(0, 5_000).match(/[^\s,;|()<>[\]"']+/g) ?? [];
  return words.some((word) => {
    const found = findId([word]);
    return 'id' in found || found.reason.key === 'oldId';
  });
}
