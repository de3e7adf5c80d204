import type { ImportDone } from '../../lib/messages/importing.ts';
import type { Reason } from '../../lib/transfer/reason.ts';
import { text } from '../text.ts';
import { BrokenList } from './BrokenList.tsx';
import { Tally } from './Tally.tsx';

export interface ImportSummaryProps {
  done: ImportDone;
  broken: readonly { line: number; reason: Reason }[];
  undone: 'no' | 'busy' | 'yes' | 'failed';
  onUndo(): void;
  onAgain(): void;
}

/** What an import has done, and the way back. */
export function ImportSummary({ done, broken, undone, onUndo, onAgain }: ImportSummaryProps) {
  const moment = new Date(done.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const until = new Date(done.undoUntil).toLocaleDateString(undefined, { dateStyle: 'medium' });
  return (
    <div class="summary">
      <p class="headline" role="status">
        {undone === 'yes' ? text('pageImportUndone') : text('pageImportDone', moment)}
      </p>
      <Tally counts={done.counts} broken={broken.length} isReplacing={done.mode === 'replace'} />
      <BrokenList broken={broken} />
      {undone === 'failed' && (
        <p class="warning" role="alert">
          {text('popupFailedUndo')}
        </p>
      )}
      <div class="choices left">
        {undone !== 'yes' && (
          <button type="button" class="button" disabled={undone === 'busy'} onClick={onUndo}>
            {text('pageImportUndo')}
          </button>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {text('pageImportAnother')}
        </button>
      </div>
      {undone !== 'yes' && <p class="about">{text('pageImportUndoUntil', until)}</p>}
    </div>
  );
}
