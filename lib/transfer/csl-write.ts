import type { Name } from './names.ts';
import { dayOf, type Reference, toReference } from './reference.ts';
import type { Writer } from './writer.ts';

/** CSL-JSON (citationstyles.org, schema 1.0): what Zotero, pandoc and citeproc read. */
export function cslWriter(): Writer {
  let hasBegun = false;
  return {
    write(entries) {
      const items = entries.map((entry) => JSON.stringify(toCsl(toReference(entry))));
      const lead = hasBegun ? ',\n' : '[\n';
      hasBegun ||= items.length > 0;
      return items.length === 0 ? '' : lead + items.join(',\n');
    },
    end: () => (hasBegun ? '\n]\n' : '[]\n'),
  };
}

function toCsl(reference: Reference) {
  const { id, year, month, day, abstract, note, tags, savedAt } = reference;
  return {
    id: `arXiv:${id}`,
    // Since CSL 1.0.2 `article` is a preprint.
    type: 'article',
    title: reference.title,
    ...(reference.authors.length > 0 && { author: reference.authors.map(toCslName) }),
    issued: toCslDate(day === null ? [year, month] : [year, month, day]),
    publisher: 'arXiv',
    archive: 'arXiv',
    archive_location: id,
    number: `arXiv:${id}`,
    DOI: reference.doi,
    URL: reference.url,
    ...(abstract !== '' && { abstract }),
    ...(tags.length > 0 && { keyword: tags.map((tag) => tag.replaceAll(',', ';')).join(', ') }),
    ...(note !== '' && { note }),
    ...(savedAt !== null && { accessed: toCslDate(dayOf(savedAt).split('-').map(Number)) }),
  };
}

function toCslDate(parts: number[]) {
  return { 'date-parts': [parts] };
}

function toCslName(name: Name) {
  if (name.kind === 'literal') return { literal: name.name };
  return {
    family: name.family,
    given: name.given,
    ...(name.particle !== '' && { 'non-dropping-particle': name.particle }),
    ...(name.suffix !== '' && { suffix: name.suffix }),
  };
}
