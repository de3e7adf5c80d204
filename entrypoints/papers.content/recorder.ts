import { codeStatus } from '../../lib/code/status.ts';
import type { LazyPaper } from '../../lib/listing/island.ts';
import type { PaperRecord } from '../../lib/messages/protocol.ts';
import { inSlices } from '../../lib/overlay/slices.ts';
import { classify } from '../../lib/topics/classify.ts';

export interface Recorder {
  /** Works out what is not known yet of these papers, a slice at a time; false if that takes a while, `onReady` then. */
  prepare(papers: Iterable<LazyPaper>): boolean;
  /** Null while it is not worked out. */
  of(paper: LazyPaper): PaperRecord | null;
}

/** Topics and code status of papers, worked out once for each reading of a paper. */
export function createRecorder(onReady: () => void, signal: AbortSignal): Recorder {
  const records = new WeakMap<LazyPaper, PaperRecord>();
  const record = (read: LazyPaper) => {
    const paper = read();
    records.set(read, { paper, topics: classify(paper), code: codeStatus(paper) });
  };
  const recording = inSlices(record, onReady, signal);

  return {
    prepare(papers) {
      const missing = [...papers].filter((paper) => !records.has(paper));
      recording.start(missing);
      return missing.every((paper) => records.has(paper));
    },
    of: (paper) => records.get(paper) ?? null,
  };
}
