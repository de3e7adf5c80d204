import type { Entry } from '../library/schema.ts';
import { citationKey } from './citation-key.ts';
import { escapeLatex, escapeTitle } from './latex-escape.ts';
import type { Name } from './names.ts';
import { isoMoment, type Reference, toReference } from './reference.ts';
import type { Writer } from './writer.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * BibTeX for bibtex and biber, UTF-8. Own code, because citation-js drops emoji and every letter that is not Latin
 * (a Chinese author becomes a comma), eprint, keywords and abstract, and gives two papers the same key.
 *
 * `primaryclass` is not written: no listing tells it. `timestamp` and `readstatus` are JabRef's names.
 */
export function bibtexWriter(): Writer {
  return { write: (entries) => entries.map(toBibtex).join(''), end: () => '' };
}

function toBibtex(entry: Entry): string {
  const reference = toReference(entry);
  const lines = fieldsOf(reference)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@misc{${citationKey(reference)},\n${lines.join('')}}\n\n`;
}

function fieldsOf(reference: Reference): [name: string, value: string][] {
  const { id, year, month, savedAt, status, tags } = reference;
  return [
    ['title', escapeTitle(reference.title)],
    ['author', writeAuthors(reference)],
    ['year', String(year)],
    ['month', MONTHS[month - 1] ?? ''],
    ['eprint', id],
    ['archiveprefix', 'arXiv'],
    ['doi', reference.doi],
    ['url', reference.url],
    ['abstract', escapeLatex(reference.abstract)],
    // A comma parts keywords, except between braces.
    ['keywords', tags.map((tag) => (tag.includes(',') ? `{${escapeLatex(tag)}}` : escapeLatex(tag))).join(', ')],
    ['note', escapeLatex(reference.note)],
    ['readstatus', status === 'to read' ? '' : status],
    ['timestamp', savedAt === null ? '' : isoMoment(savedAt)],
  ];
}

function writeAuthors({ authors, isCut }: Reference): string {
  return [...authors.map(writeAuthor), ...(isCut ? ['others'] : [])].join(' and ');
}

function writeAuthor(name: Name): string {
  if (name.kind === 'literal') return `{${escapeLatex(name.name)}}`;

  const last = [name.particle, name.family].filter((part) => part !== '').map(escapeLatex);
  const rest = [name.suffix, name.given].filter((part) => part !== '').map(escapeLatex);
  return [last.join(' '), ...rest].join(', ');
}
