import type { Entry } from '../library/schema.ts';
import { createBreath, type Work } from './breath.ts';
import { createPieces } from './pieces.ts';
import { dayOf } from './reference.ts';
import type { Writer } from './writer.ts';

/** The formats that a library can be taken out in, each with its file's ending and type. */
export const EXPORT_FORMATS = {
  bibtex: { ending: 'bib', mimeType: 'application/x-bibtex' },
  ris: { ending: 'ris', mimeType: 'application/x-research-info-systems' },
  csl: { ending: 'csl.json', mimeType: 'application/vnd.citationstyles.csl+json' },
  csv: { ending: 'csv', mimeType: 'text/csv' },
  markdown: { ending: 'md', mimeType: 'text/markdown' },
  dogear: { ending: 'json', mimeType: 'application/json' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** All entries at once, or in batches as they come from a database. */
export type EntrySource = readonly Entry[] | AsyncIterable<readonly Entry[]>;

export interface ExportOptions extends Work {
  /** Milliseconds since 1970: the file's name and, in Dogear's format, `exportedAt` say it. */
  now: number;
  /** How many entries there are, for `onProgress`; known of itself for an array. */
  count?: number | undefined;
}

export interface Exported {
  /** `dogear-2026-01-31.bib` */
  fileName: string;
  mimeType: string;
  /** The file in pieces, to be read once. Work is done as they are asked for, with breaths in between. */
  chunks: AsyncIterable<string>;
}

/** Entries written between two looks at the clock. */
const BATCH = 25;

/** Writes entries in a format. Asks nothing of the network; the format's code is loaded when asked for. */
export async function exportAs(format: ExportFormat, entries: EntrySource, options: ExportOptions): Promise<Exported> {
  const { ending, mimeType } = EXPORT_FORMATS[format];
  const writer = await WRITERS[format](options.now);
  return { fileName: `dogear-${dayOf(options.now)}.${ending}`, mimeType, chunks: writeAll(writer, entries, options) };
}

const WRITERS: Record<ExportFormat, (now: number) => Promise<Writer>> = {
  bibtex: async () => (await import('./bibtex-write.ts')).bibtexWriter(),
  ris: async () => (await import('./ris-write.ts')).risWriter(),
  csl: async () => (await import('./csl-write.ts')).cslWriter(),
  csv: async () => (await import('./csv-write.ts')).csvWriter(),
  markdown: async () => (await import('./markdown-write.ts')).markdownWriter(),
  dogear: async (now) => (await import('./json-write.ts')).jsonWriter(now),
};

async function* writeAll(writer: Writer, entries: EntrySource, options: ExportOptions): AsyncGenerator<string> {
  const count = options.count ?? ('length' in entries ? entries.length : 0);
  const breathe = createBreath(options);
  let written = 0;

  for await (const batch of 'length' in entries ? [entries] : entries) {
    for (let at = 0; at < batch.length; at += BATCH) {
      const part = batch.slice(at, at + BATCH);
      yield writer.write(part);
      written += part.length;
      await breathe(count === 0 ? 0 : Math.min(1, written / count));
    }
  }
  yield await writer.end();
}

/** The whole file as one string: for the clipboard and for short lists. */
export async function toText({ chunks }: Exported): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}

/** The whole file for a download; long ones never stand in memory as one string. */
export async function toBlob({ chunks, mimeType }: Exported): Promise<Blob> {
  const pieces = createPieces();
  for await (const chunk of chunks) pieces.add(chunk);
  return pieces.toBlob(mimeType);
}
