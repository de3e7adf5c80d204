import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../lib/library/schema.ts';
import { clean, oneLine } from '../../lib/transfer/clean.ts';
import { detectFormat, type ImportFormat } from '../../lib/transfer/detect.ts';
import type { Incoming, Plain } from '../../lib/transfer/incoming.ts';
import { parseFile } from '../../lib/transfer/parse.ts';
import { HOSTILE, hostileText, NOW, sampleEntry, sampleId, write } from './transfer-samples.ts';

async function read(text: string, format: ImportFormat): Promise<Incoming[]> {
  const parsed = await parseFile(text, format);
  if (parsed.state === 'refused') throw new Error(JSON.stringify(parsed.reason));
  expect(parsed.warnings).toEqual([]);
  return parsed.results.map((result) => {
    if (result.state === 'broken') throw new Error(JSON.stringify(result));
    return result.incoming;
  });
}

async function readPlain(text: string, format: ImportFormat): Promise<Plain[]> {
  return (await read(text, format)).filter((incoming) => incoming.kind === 'plain');
}

const hostileTag = hostileText.map((text) => oneLine(oneLine(text).slice(0, 40))).filter((tag) => tag !== '');
const hostileEntries = fc
  .array(fc.record({ title: hostileText, note: hostileText, tags: fc.uniqueArray(hostileTag, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((samples) => samples.map((sample, at) => sampleEntry({ id: sampleId(at), status: 'reading', ...sample })));

/** Title, note and tags as they are when no format has to flatten them. */
const titleOf = (text: string, id: string) => oneLine(text) || `arXiv:${id}`;
const noteOf = (text: string) => clean(text).trim();

describe('Dogear JSON', { timeout: 30_000 }, () => {
  it('gives back every entry as it was, code unit by code unit', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntries, async (entries) => {
        // What the schema cuts to length cannot come back longer.
        const stored = entries
          .map((entry) => entrySchema.parse(entry))
          .map((entry) => ({
            ...entry,
            tags: entry.tags.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
          }));
        const incoming = await read(await write('dogear', ...stored), 'dogear');
        expect(incoming).toEqual(stored.map((entry) => ({ kind: 'entry', entry })));
      }),
    );
  });
});

describe('other formats give back what the reader wrote', { timeout: 30_000 }, () => {
  it('CSV: title, tags, note with its lines, status, moment of saving, day of publication', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntries, async (entries) => {
        const found = await readPlain(await write('csv', ...entries), 'csv');
        for (const [at, entry] of entries.entries()) {
          expect(found[at]).toMatchObject({ savedAt: NOW, status: 'reading' });
          expect(found[at]?.paper.title).toBe(titleOf(entry.paper.title, entry.id).slice(0, 2_000));
          expect(found[at]?.paper).toMatchObject({ authors: ['Alan Turing'], publishedOn: '2024-01-02' });
          expect(found[at]?.note ?? '').toBe(noteOf(entry.note.value));
          expect(found[at]?.tags ?? []).toEqual(entry.tags.map(({ name }) => name));
        }
      }),
    );
  });

  it('BibTeX: title, tags, note, status, moment of saving', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntries, async (entries) => {
        const found = await readPlain(await write('bibtex', ...entries), 'bibtex');
        for (const [at, entry] of entries.entries()) {
          expect(found[at]).toMatchObject({ savedAt: NOW, status: 'reading' });
          expect(found[at]?.paper.title).toBe(titleOf(entry.paper.title, entry.id).normalize('NFC').slice(0, 2_000));
          expect(oneLine(found[at]?.note ?? '')).toBe(oneLine(entry.note.value).normalize('NFC'));
          expect(found[at]?.tags ?? []).toEqual([...new Set(entry.tags.map(({ name }) => name.normalize('NFC')))]);
        }
      }),
    );
  });

  it('BibTeX: U+E0FA, which stood for an accent whose letter was yet to come, and accents beside it', async () => {
    const entry = sampleEntry({ title: 'A\ue0faB', note: '\ue0fa' });
    const [found] = await readPlain(await write('bibtex', entry), 'bibtex');
    expect(found).toMatchObject({ paper: { title: 'A\ue0faB' }, note: '\ue0fa' });
    const [foreign] = await readPlain("@misc{a, title={\\'e\ue0fa \\c{c}}, eprint={2401.00001}}", 'bibtex');
    expect(foreign?.paper.title).toBe('é\ue0fa ç');
  });

  it('RIS: title, tags, note on one line, day of saving', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntries, async (entries) => {
        const found = await readPlain(await write('ris', ...entries), 'ris');
        for (const [at, entry] of entries.entries()) {
          expect(found[at]?.savedAt).toBe(Date.UTC(2026, 1, 3));
          expect(found[at]?.paper.title).toBe(titleOf(entry.paper.title, entry.id).slice(0, 2_000));
          expect(found[at]?.note ?? '').toBe(noteOf(entry.note.value).replace(/\s+/g, ' '));
          expect(found[at]?.tags ?? []).toEqual(entry.tags.map(({ name }) => name));
        }
      }),
    );
  });

  it('CSL-JSON: title and note', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntries, async (entries) => {
        const found = await readPlain(await write('csl', ...entries), 'csl');
        for (const [at, entry] of entries.entries()) {
          expect(found[at]?.paper.title).toBe(titleOf(entry.paper.title, entry.id).slice(0, 2_000));
          expect(found[at]?.note ?? '').toBe(noteOf(entry.note.value));
        }
      }),
    );
  });

  it.each(['bibtex', 'ris', 'csl'] as const)('%s: names, in the order in which they are read aloud', async (format) => {
    const authors = ['Ludwig van Beethoven', 'Martin Luther King Jr.', '李明', 'Qwen Team', 'Иван Петров', 'Plato'];
    const [found] = await readPlain(await write(format, sampleEntry({ authors, authorCount: 6 })), format);

    expect(found?.paper.authors).toEqual(authors);
  });
});

it.each(['bibtex', 'ris', 'csl', 'csv', 'dogear'] as const)('%s is known by what stands in it', async (format) => {
  const text = await write(
    format,
    ...HOSTILE.map((title, at) => sampleEntry({ id: sampleId(at), title, note: title })),
  );

  expect(detectFormat('download', text)).toBe(format);
});
