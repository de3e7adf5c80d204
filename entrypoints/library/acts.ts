import type { RowActs } from '../../components/rowActs.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { Entry } from '../../lib/library/schema.ts';
import { paperHref } from '../../lib/paper/paper.ts';
import { citation } from '../../lib/transfer/citation.ts';

export interface ActPorts {
  desk: Pick<Desk, 'say' | 'setStatus' | 'setTags' | 'setNote' | 'remove' | 'undo'>;
  /** Whole entries, in batches. */
  entries(ids: readonly string[]): AsyncIterable<readonly Entry[]>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  open(href: string): void;
}

/** Citations of these papers on the clipboard, one a line; the outcome is said. */
export async function copyCitations({ desk, entries, copy }: ActPorts, ids: readonly string[]): Promise<void> {
  try {
    const lines: string[] = [];
    for await (const batch of entries(ids)) lines.push(...batch.map(citation));
    await copy(lines.join('\n'));
    desk.say(lines.length === 1 ? 'pageCopiedCitation' : 'pageCopiedCitations', [String(lines.length)]);
  } catch {
    desk.say('pageCopyFailed', [], true);
  }
}

/** What a row of the reading list can do, as far as it reaches beyond the row. */
export function createRowActs(ports: ActPorts): RowActs {
  const { desk, copy, open } = ports;
  return {
    open: (row) => open(paperHref(row.id)),
    setStatus: (row, status) => void desk.setStatus([row.id], status),
    setTags: (row, change) => void desk.setTags([row.id], change),
    setNote: (row, note) => void desk.setNote(row.id, note),
    cite: (row) => void copyCitations(ports, [row.id]),
    copyLink: (row) =>
      void copy(paperHref(row.id)).then(
        () => desk.say('pageCopiedLink'),
        () => desk.say('pageCopyFailed', [], true),
      ),
    remove: (row) => void desk.remove([row.id]),
    undo: (id) => void desk.undo(id),
  };
}
