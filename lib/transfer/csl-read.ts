import type { Work } from './breath.ts';
import { createGathering } from './gather.ts';
import type { Incoming, Parsed } from './incoming.ts';
import { asText, fromObject, readJsonItems } from './json-items.ts';
import { writeName } from './names.ts';
import { toPlain } from './plain.ts';
import type { Reason } from './reason.ts';

/** Reads CSL-JSON: a list of items, bare or as `items` of an object. */
export async function readCsl(text: string, work: Work): Promise<Parsed> {
  const gathering = createGathering();
  for await (const { isElement, line, parsed } of readJsonItems(text, ['items'], work)) {
    if (isElement && !gathering.add({ line, found: fromObject(parsed, readItem) })) break;
  }
  return gathering.end();
}

function readItem(fields: Map<string, unknown>): Incoming | Reason {
  const text = (name: string) => asText(fields.get(name));
  const authors = fields.get('author');

  return toPlain({
    ids: ['number', 'archive_location', 'URL', 'DOI', 'id', 'container-title'].map(text),
    title: text('title'),
    authors: Array.isArray(authors) ? authors.map(readAuthor) : undefined,
    abstract: text('abstract'),
    published: readDate(fields.get('issued')),
    note: text('note'),
    tags: text('keyword')?.split(','),
    saved: readDate(fields.get('accessed')),
  });
}

function readAuthor(author: unknown): string {
  if (typeof author !== 'object' || author === null) return '';
  const fields = new Map(Object.entries(author));
  const part = (name: string) => asText(fields.get(name)) ?? '';
  if (part('literal') !== '') return part('literal');

  const particle = `${part('dropping-particle')} ${part('non-dropping-particle')}`.trim();
  return writeName({
    kind: 'person',
    given: part('given'),
    particle,
    family: part('family'),
    suffix: part('suffix'),
  });
}

/** `{ "date-parts": [[2024, 1, 31]] }`, numbers or strings. */
function readDate(date: unknown): string | undefined {
  if (typeof date !== 'object' || date === null || !('date-parts' in date)) return undefined;
  const parts = date['date-parts'];
  const [first] = Array.isArray(parts) ? parts : [];
  return Array.isArray(first) ? first.map((part) => asText(part) ?? '').join('-') : undefined;
}
