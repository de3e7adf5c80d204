import type { ImportDone, ImportMode, ImportPreview } from '../../lib/messages/importing.ts';
import type { ReplyOf, RequestOf, Verb } from '../../lib/messages/protocol.ts';
import type { Work } from '../../lib/transfer/breath.ts';
import type { ImportFormat } from '../../lib/transfer/detect.ts';
import type { Parsed } from '../../lib/transfer/incoming.ts';
import type { Reason, Warning } from '../../lib/transfer/reason.ts';

/** One item of a file that was not taken. */
export interface Broken {
  line: number;
  reason: Reason;
}

export type Stage = 'reading' | 'sending' | 'comparing';

export type ImportState =
  | { state: 'idle' }
  /** `share`: 0 to 1 of this stage. */
  | { state: 'working'; fileName: string; stage: Stage; share: number }
  | { state: 'refused'; fileName: string; reason: Reason }
  | { state: 'failed'; code: string }
  | (Prepared & { state: 'preview'; mode: ImportMode; preview: ImportPreview; isBusy: boolean })
  | { state: 'done'; done: ImportDone; broken: readonly Broken[]; undone: 'no' | 'busy' | 'yes' | 'failed' };

export interface Prepared {
  fileName: string;
  format: ImportFormat;
  jobId: string;
  broken: readonly Broken[];
  warnings: readonly Warning[];
}

/** The part of a `File` that is needed. */
export type ImportFile = Pick<File, 'name' | 'size' | 'slice'>;

export interface ImportingPorts {
  call<V extends Verb>(verb: V, request: RequestOf<V>): Promise<ReplyOf<V>>;
  refuseSize(size: number): Reason | null;
  detect(fileName: string, text: string): ImportFormat | null;
  parse(text: string, format: ImportFormat, work: Work): Promise<Parsed>;
  makeId(): string;
}
