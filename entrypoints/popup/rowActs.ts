import type { RowActs } from '../../components/rowActs.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { Reader } from '../../lib/library/reader.ts';
import { citation, link } from '../../lib/transfer/citation.ts';

/** What the rows' controls do: the desk's acts, and the clipboard. */
export function createRowActs(desk: Desk, reader: Pick<Reader, 'entries'>): RowActs {
  const copy = async (makeText: () => Promise<string>, done: 'rowCited' | 'rowLinkCopied', title: string) => {
    try {
      await navigator.clipboard.writeText(await makeText());
      desk.say(done, [title]);
    } catch {
      desk.say('rowCopyFailed', [], true);
    }
  };
  const cite = async (id: string) => {
    for await (const [entry] of reader.entries([id])) if (entry) return citation(entry);
    throw new Error(`Nothing is stored of ${id}.`);
  };

  return {
    setStatus: (row, status) => void desk.setStatus([row.id], status),
    setTags: (row, change) => void desk.setTags([row.id], change),
    setNote: (row, note) => void desk.setNote(row.id, note),
    cite: (row) => void copy(() => cite(row.id), 'rowCited', row.title),
    copyLink: (row) => void copy(async () => link(row), 'rowLinkCopied', row.title),
    remove: (row) => void desk.remove([row.id]),
    undo: (id) => void desk.undo(id),
  };
}
