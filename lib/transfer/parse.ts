import type { Work } from './breath.ts';
import type { ImportFormat } from './detect.ts';
import type { Parsed } from './incoming.ts';

type Reader = (text: string, work: Work) => Promise<Parsed>;

const READERS: Record<ImportFormat, () => Promise<Reader>> = {
  dogear: async () => (await import('./json-read.ts')).readDogear,
  papermemory: async () => (await import('./papermemory-read.ts')).readPaperMemory,
  csl: async () => (await import('./csl-read.ts')).readCsl,
  bibtex: async () => (await import('./bibtex-read.ts')).readBibtex,
  ris: async () => (await import('./ris-read.ts')).readRis,
  csv: async () => (await import('./csv-read.ts')).readCsv,
  list: async () => (await import('./list-read.ts')).readList,
};

/**
 * Reads a file's text (at most `MAX_FILE_SIZE`, see `refuseSize`) item by item, with breaths in between. Writes
 * nothing anywhere. Every item is told, taken or broken; rejects only with the signal's reason.
 */
export async function parseFile(text: string, format: ImportFormat, work: Work = {}): Promise<Parsed> {
  const read = await READERS[format]();
  return read(text.startsWith('\ufeff') ? text.slice(1) : text, work);
}
