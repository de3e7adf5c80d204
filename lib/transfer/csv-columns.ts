import { unguard } from './formula-guard.ts';
import type { Loose } from './plain.ts';

type Column = Exclude<keyof Loose, 'isCut'>;

/** Names of columns in the files of spreadsheets, Zotero and others, letters only and in lower case. */
const NAMES: Record<Column, readonly string[]> = {
  ids: [
    'arxivid',
    'arxiv',
    'id',
    'eprint',
    'paperid',
    'url',
    'link',
    'href',
    'address',
    'pdf',
    'pdflink',
    'doi',
    'archivelocation',
    'number',
    'extra',
  ],
  title: ['title', 'papertitle', 'name'],
  authors: ['authors', 'author'],
  abstract: ['abstract', 'abstractnote', 'summary'],
  organization: ['organization', 'organisation'],
  published: ['published', 'publishedon', 'date', 'publicationdate'],
  repository: ['repository', 'github', 'codelink'],
  note: ['note', 'notes', 'comment', 'comments'],
  tags: ['tags', 'tag', 'keywords', 'labels', 'manualtags'],
  status: ['status', 'readstatus', 'readingstatus'],
  saved: ['saved', 'savedat', 'savedon', 'dateadded', 'added', 'addedat', 'addedon', 'created', 'createdat'],
  hidden: ['hidden'],
};

/** Which cells of a row say what. */
export type Columns = ReadonlyMap<Column, readonly number[]>;

/** Finds the columns by the first row; null where none of them can hold an id. */
export function readColumns(head: readonly string[]): Columns | null {
  const columns = new Map<Column, number[]>();
  const names = head.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));

  for (const [column, known] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    // In the order of the list: an id of its own says more than a link.
    const found = known.flatMap((name) => names.flatMap((given, at) => (given === name ? [at] : [])));
    if (found.length > 0) columns.set(column, found);
  }
  return columns.has('ids') ? columns : null;
}

export function readRow(cells: readonly string[], columns: Columns): Loose {
  const all = (column: Column) => (columns.get(column) ?? []).map((at) => unguard(cells[at] ?? ''));
  const text = (column: Column) => all(column).find((cell) => cell.trim() !== '');
  const hidden = text('hidden');

  return {
    ids: all('ids'),
    title: text('title'),
    authors: splitList(text('authors') ?? '', ';'),
    abstract: text('abstract'),
    organization: text('organization'),
    published: text('published'),
    repository: text('repository'),
    note: text('note'),
    tags: splitTags(text('tags') ?? ''),
    status: text('status'),
    saved: text('saved'),
    hidden: hidden === undefined ? undefined : /^\s*(?:yes|true|1|x)\s*$/i.test(hidden),
  };
}

/** Semicolons part tags; where there is none, commas do, since many programs write them so. */
function splitTags(cell: string): string[] {
  return splitList(cell, /[;\\]/.test(cell) ? ';' : ',');
}

/** Undoes what the writer does: a backslash before a semicolon, a comma or a backslash. */
function splitList(cell: string, separator: ';' | ','): string[] {
  const items: string[] = [];
  let item = '';
  let from = 0;
  for (const { 0: mark, index } of cell.matchAll(/\\[\\;,]|[;,]/g)) {
    if (mark.length === 1 && mark !== separator) continue;
    item += cell.slice(from, index);
    from = index + mark.length;
    if (mark === separator) {
      items.push(item);
      item = '';
    } else item += mark.slice(1);
  }
  return [...items, item + cell.slice(from)];
}
