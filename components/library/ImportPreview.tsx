import { useState } from 'preact/hooks';
import type { ImportChange, ImportMode, ImportPreview as Preview } from '../../lib/messages/importing.ts';
import type { Reason, Warning } from '../../lib/transfer/reason.ts';
import { formatNumber } from '../formatNumber.ts';
import { text } from '../text.ts';
import { BrokenList } from './BrokenList.tsx';
import { explainChange } from './changeWords.ts';
import { explainWarning } from './reasonWords.ts';
import { Tally } from './Tally.tsx';

export interface ImportPreviewProps {
  fileName: string;
  broken: readonly { line: number; reason: Reason }[];
  warnings: readonly Warning[];
  mode: ImportMode;
  preview: Preview;
  isBusy: boolean;
  onMode(mode: ImportMode): void;
  onCommit(isConfirmed: boolean): void;
  onCancel(): void;
}

/** What taking the file in would do, before anything is done. */
export function ImportPreview(props: ImportPreviewProps) {
  const { fileName, broken, warnings, mode, preview, isBusy, onMode, onCommit, onCancel } = props;
  const [isAgreed, setAgreed] = useState(false);
  const { counts, savedBefore, savedAfter, isMassChange, changes } = preview;
  const isNothing = counts.new + counts.changed + counts.removed === 0;

  return (
    <div class="preview" aria-busy={isBusy}>
      <p class="file-name" dir="auto">
        {fileName}
      </p>
      <Tally counts={counts} broken={broken.length} isReplacing={mode === 'replace'} />
      {warnings.map((warning) => (
        <p key={warning.key} class="warning">
          {explainWarning(warning)}
        </p>
      ))}
      <fieldset class="modes" disabled={isBusy}>
        <legend>{text('pageMode')}</legend>
        {(['merge', 'replace'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="mode" checked={mode === each} onChange={() => onMode(each)} />
            <span>
              <b>{text(each === 'merge' ? 'pageModeMerge' : 'pageModeReplace')}</b>{' '}
              {text(each === 'merge' ? 'pageModeMergeAbout' : 'pageModeReplaceAbout')}
            </span>
          </label>
        ))}
      </fieldset>
      {isMassChange && (
        <label class="warning agree">
          <input
            type="checkbox"
            checked={isAgreed}
            disabled={isBusy}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <span>{text('pageMassChange', formatNumber(savedBefore), formatNumber(savedAfter))}</span>
        </label>
      )}
      <Changes changes={changes} count={counts.new + counts.changed + counts.removed} />
      <BrokenList broken={broken} />
      <div class="choices left">
        <button
          type="button"
          class="button primary"
          disabled={isBusy || isNothing || (isMassChange && !isAgreed)}
          onClick={() => onCommit(isMassChange && isAgreed)}
        >
          {isBusy ? text('pageImportBusy') : text('pageImportDo')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
          {text('pageCancel')}
        </button>
        {isNothing && <span class="about">{text('pageImportNothing')}</span>}
      </div>
    </div>
  );
}

function Changes({ changes, count }: { changes: readonly ImportChange[]; count: number }) {
  if (changes.length === 0) return null;
  return (
    <details class="changes">
      <summary>{text('pageChanges')}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <span class={`kind ${change.kind}`}>{explainChange(change)}</span>{' '}
            <span class="what" dir="auto">
              {change.title}
            </span>
          </li>
        ))}
      </ul>
      {count > changes.length && <p class="about">{text('pageChangesMore', formatNumber(count - changes.length))}</p>}
    </details>
  );
}
