import { codeStatus } from '../../lib/code/status.ts';
import type { PaperRecord } from '../../lib/messages/protocol.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { classify } from '../../lib/topics/classify.ts';

/** Topics and code status of papers, worked out once for each reading of a paper. */
export function createRecorder(): (paper: Paper) => PaperRecord {
  const records = new WeakMap<Paper, PaperRecord>();

  return (paper) => {
    const known = records.get(paper);
    if (known) return known;

    const record = { paper, topics: classify(paper), code: codeStatus(paper) };
    records.set(paper, record);
    return record;
  };
}
