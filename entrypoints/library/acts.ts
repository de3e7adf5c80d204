import type { NoteDrafts, RowActs } from '../../components/rowActs.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { Entry } from '../../lib/library/schema.ts';
import { citation } from '../../lib/transfer/citation.ts';

export interface ActPorts {
  desk: Pick<Desk, 'say'>;
  /** What one row can do. */
  rowActs: RowActs;
  drafts: NoteDrafts;
  /** Whole entries, in batches. */
  entries(ids: readonly string[]): AsyncIterable<readonly Entry[]>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
}

/** Citations of these papers on the clipboard, one a line; the outcome is said. */
export async function copyCitations({ desk, entries, copy }: ActPorts, ids: readonly string[]): Promise<void> {
  try {
    const lines: string[] = [];
    for await (const batch of entries(ids)) lines.push(...batch.map(citation));
    await copy(lines.join('\n'));
    desk.say(lines.length === 1 ? 'pageCopiedCitation' : 'pageCopiedCitations', [String(lines.length)]);
  } catch {
    desk.say('rowCopyFailed', [], true);
  }
}
