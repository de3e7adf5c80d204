import type { Incoming } from '../../lib/messages/importing.ts';
import type { Parsed } from '../../lib/transfer/incoming.ts';
import { readText } from '../../lib/transfer/read-text.ts';
import type { Reason } from '../../lib/transfer/reason.ts';
import type { Broken, ImportFile, ImportingPorts, Prepared, Stage } from './importState.ts';

/**
 * Papers of one message. Chromium takes about five times as long for the same papers in messages of a megabyte (500) as
 * in those of a fifth of it, and each is one task of the page and of the background.
 */
const CHUNK = 100;

/** Messages under way at once: page, browser and background work at the same time then. */
const UNDER_WAY = 4;

export interface Progress {
  signal: AbortSignal;
  tell(stage: Stage, share: number): void;
  /** The job is known from here on: it can be dropped. */
  onJob(jobId: string): void;
}

/** Reads a file and lays its papers aside in the background; `refused` where it cannot be taken at all. */
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

  const parsed = await parse(text, format, { signal, onProgress: (share) => tell('reading', share) });
  if (parsed.state === 'refused') return { refused: parsed.reason };

  const { items, broken } = sort(parsed.results);
  const { jobId } = await call('importBegin', {});
  onJob(jobId);
  await sendAll(call, jobId, items, { signal, tell });
  return { fileName: file.name, format, jobId, broken, warnings: parsed.warnings };
}

/** Lays the papers aside; a chunk that is refused ends it. */
async function sendAll(
  call: ImportingPorts['call'],
  jobId: string,
  items: readonly Incoming[],
  { signal, tell }: Pick<Progress, 'signal' | 'tell'>,
): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  for (let place = 0; place * CHUNK < items.length; place += 1) {
    if (underWay.length >= UNDER_WAY) await underWay.shift();
    signal.throwIfAborted();
    tell('sending', (place * CHUNK) / items.length);
    const sending = call('importChunk', { jobId, place, items: items.slice(place * CHUNK, (place + 1) * CHUNK) });
    // Waited for in its turn: until then a refusal is not to be reported as one that nobody handles.
    sending.catch(() => undefined);
    underWay.push(sending);
  }
  await Promise.all(underWay);
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
