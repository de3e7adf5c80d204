import type { Incoming } from '../../lib/messages/importing.ts';
import type { Parsed } from '../../lib/transfer/incoming.ts';
import { readText } from '../../lib/transfer/read-text.ts';
import type { Reason } from '../../lib/transfer/reason.ts';
import type { Broken, ImportFile, ImportingPorts, Prepared, Stage } from './importState.ts';
import { createSending } from './sending.ts';

export interface Progress {
  signal: AbortSignal;
  tell(stage: Stage, share: number): void;
  /** The job is known from here on: it can be dropped. */
  onJob(jobId: string): void;
}

/**
 * Reads a file and lays its papers aside in the background, those of Dogear's own format while it is read; `refused`
 * where it cannot be taken at all.
 */
export async function prepareImport(
  { call, refuseSize, detect, parse }: ImportingPorts,
  file: ImportFile,
  { signal, tell, onJob }: Progress,
): Promise<Prepared | { refused: Reason }> {
  tell('reading', 0);
  const tooLarge = refuseSize(file.size);
  if (tooLarge) return { refused: tooLarge };

  const text = await readText(file, { signal });
  const format = detect(file.name, text);
  if (!format) return { refused: { key: 'unknownFormat' } };

  const { put, settle, end } = createSending(call, onJob);
  const onProgress = (share: number) => tell('reading', share);
  const parsed = await parse(text, format, { signal, onProgress, onEntry: put, settle });
  if (parsed.state === 'refused') return { refused: parsed.reason };

  const { items, broken } = sort(parsed.results);
  for (const [place, item] of items.entries()) {
    if (!put(item)) continue;
    await settle();
    signal.throwIfAborted();
    tell('sending', place / items.length);
  }
  return { fileName: file.name, format, jobId: await end(), broken, warnings: parsed.warnings };
}

function sort(results: Extract<Parsed, { state: 'read' }>['results']): { items: Incoming[]; broken: Broken[] } {
  const items: Incoming[] = [];
  const broken: Broken[] = [];
  for (const result of results) {
    if (result.state === 'ok') items.push(result.incoming);
    else broken.push({ line: result.line, reason: result.reason });
  }
  return { items, broken };
}
