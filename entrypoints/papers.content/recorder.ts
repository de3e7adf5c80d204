import { codeStatus } from '../../lib/code/status.ts';
import type { LazyPaper } from '../../lib/listing/island.ts';
import type { PaperRecord } from '../../lib/messages/protocol.ts';
import { inSlices } from '../../lib/overlay/slices.ts';
import { classify } from '../../lib/topics/classify.ts';
import { decodeStep } from '../../lib/topics/model.ts';
import type { Topic } from '../../lib/topics/topic.ts';

/** As many as the model has, or a few more: those have nothing to do. */
const DECODING_STEPS = 20;

export interface Recorder {
  /** Works out what is not known yet of these papers, a slice at a time; false if that takes a while, `onReady` then. */
  prepare(papers: Iterable<LazyPaper>): boolean;
  /** Null while it is not worked out. */
  of(paper: LazyPaper): PaperRecord | null;
}

/** Topics and code status of papers, worked out once for each reading of a paper. */
export function createRecorder(onReady: () => void, signal: AbortSignal): Recorder {
  const records = new WeakMap<LazyPaper, PaperRecord>();
  /** In two steps: the first time each of them takes a task's worth. */
  const stepsOf = (read: LazyPaper) => {
    let topics: Topic[] = [];
    const findTopics = () => {
      topics = classify(read());
    };
    return [findTopics, () => void records.set(read, { paper: read(), topics, code: codeStatus(read()) })];
  };
  const recording = inSlices<() => void>((work) => work(), onReady, signal);
  let isDecoded = false;
  const decode = () => {
    isDecoded ||= decodeStep();
  };

  return {
    prepare(papers) {
      const missing = [...papers].filter((paper) => !records.has(paper));
      // Decoding the topic model takes longer than a slice: a step at a time, what is left with the first paper.
      const decoding = isDecoded || missing.length === 0 ? [] : Array<() => void>(DECODING_STEPS).fill(decode);
      recording.start([...decoding, ...missing.flatMap(stepsOf)]);
      return missing.every((paper) => records.has(paper));
    },
    of: (paper) => records.get(paper) ?? null,
  };
}
