import type { Work } from './breath.ts';
import { createGathering } from './gather.ts';
import type { Incoming, Parsed } from './incoming.ts';
import { asText, fromObject, readJsonItems } from './json-items.ts';
import { toPlain } from './plain.ts';
import type { Reason } from './reason.ts';

/** Reads PaperMemory's export: an object with a paper a member. Any field may be missing or of another type. */
export async function readPaperMemory(text: string, work: Work): Promise<Parsed> {
  const gathering = createGathering();
  for await (const { key, line, parsed } of readJsonItems(text, [], work)) {
    // `__dataVersion` and the like; `__proto__` is no paper either.
    if (key === null || key.startsWith('__')) continue;
    const found = fromObject(parsed, (fields) => readPaper(key, fields));
    if (!gathering.add({ line, found })) break;
  }
  return gathering.end();
}

function readPaper(key: string, fields: Map<string, unknown>): Incoming | Reason {
  const text = (name: string) => asText(fields.get(name));
  const bibtex = text('bibtex') ?? '';
  const tags = fields.get('tags');

  return toPlain({
    ids: [
      text('pdfLink'),
      text('id'),
      key,
      /\beprint\s*=\s*(?:[{"]\s*)?([^\s{}",]+)/i.exec(bibtex.slice(0, 20_000))?.[1],
      text('doi'),
    ],
    title: text('title'),
    authors: text('author')?.split(' and '),
    repository: text('codeLink'),
    note: text('note'),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : undefined,
    saved: text('addDate'),
  });
}
