import type { Entry } from '../library/schema.ts';
import { type Name, writeName } from './names.ts';
import { dayOf, isoDate, toReference } from './reference.ts';
import type { Writer } from './writer.ts';

/**
 * RIS, one `KW` a tag. Own code, because citation-js loses the `van` of Ludwig van Beethoven, calls preprints
 * journal articles and cuts tags at their commas. Line breaks of a note become spaces: a line of RIS has none.
 */
export function risWriter(): Writer {
  return { write: (entries) => entries.map(toRis).join(''), end: () => '' };
}

function toRis(entry: Entry): string {
  const reference = toReference(entry);
  const { day, savedAt } = reference;
  const date = isoDate(reference).replaceAll('-', '/');

  const lines: [tag: string, value: string][] = [
    ['TY', 'UNPB'],
    ['ID', reference.id],
    ['TI', reference.title],
    ...reference.authors.map((name): [string, string] => ['AU', writeRisName(name)]),
    ['PY', String(reference.year)],
    ['DA', day === null ? `${date}/` : date],
    ['PB', 'arXiv'],
    ['M1', `arXiv:${reference.id}`],
    ['DO', reference.doi],
    ['UR', reference.url],
    ['AB', reference.abstract],
    ...reference.tags.map((tag): [string, string] => ['KW', tag]),
    ['N1', reference.note.replace(/\s+/g, ' ')],
    ['Y2', savedAt === null ? '' : dayOf(savedAt).replaceAll('-', '/')],
  ];

  const written = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n\r\n`;
}

function writeRisName(name: Name): string {
  if (name.kind === 'literal') return writeName(name);
  const last = name.particle === '' ? name.family : `${name.particle} ${name.family}`;
  return [last, name.given, name.suffix].filter((part) => part !== '').join(', ');
}
