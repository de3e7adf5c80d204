import type { Entry } from '../../lib/library/schema.ts';
import { type ExportFormat, exportAs, toBlob } from '../../lib/transfer/export.ts';

export interface ExportRequest {
  format: ExportFormat;
  /** Ids in the order in which they are to stand in the file, or `all`: what is hidden or in the Bin too. */
  ids: readonly string[] | 'all';
  signal: AbortSignal;
  onProgress(share: number): void;
}

export interface ExportPorts {
  /** Whole entries, in batches. */
  entries(ids: readonly string[] | 'all'): AsyncIterable<readonly Entry[]>;
  /** Hands the file to the browser's downloads. */
  download(fileName: string, blob: Blob): void;
}

/** Writes the papers as a file and hands it over. Rejects where they cannot be read, and when it is cancelled. */
export async function exportFile({ entries, download }: ExportPorts, request: ExportRequest): Promise<void> {
  const { format, ids, signal, onProgress } = request;
  const count = ids === 'all' ? undefined : ids.length;
  const exported = await exportAs(format, entries(ids), { now: Date.now(), count, signal, onProgress });
  const blob = await toBlob(exported);
  signal.throwIfAborted();
  download(exported.fileName, blob);
}

/** The browser has read the address by then. */
const KEPT_MS = 60_000;

/** Saves the blob as the browser saves downloads; no permission is needed for it. */
export function download(fileName: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
