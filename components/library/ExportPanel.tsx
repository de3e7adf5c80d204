import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/transfer/export.ts';
import { formatNumber } from '../formatNumber.ts';
import { type TextKey, text } from '../text.ts';

const FORMATS = {
  bibtex: ['pageFormatBibtex', 'pageFormatBibtexAbout'],
  ris: ['pageFormatRis', 'pageFormatRisAbout'],
  csl: ['pageFormatCsl', 'pageFormatCslAbout'],
  csv: ['pageFormatCsv', 'pageFormatCsvAbout'],
  markdown: ['pageFormatMarkdown', 'pageFormatMarkdownAbout'],
  dogear: ['pageFormatDogear', 'pageFormatDogearAbout'],
} satisfies Record<ExportFormat, [TextKey, TextKey]>;

export interface ExportPanelProps {
  /** Papers on the list, and those that were picked for the export; 0 for none. */
  total: number;
  picked: number;
  /** Whether all papers of the list are known. */
  isReady: boolean;
  /** 0 to 1 while a file is being written, else null. */
  share: number | null;
  onExport(format: ExportFormat, isPickedOnly: boolean): void;
  onCancel(): void;
  onForgetPicked(): void;
}

/** Which papers, in which format, as a file. */
export function ExportPanel({ total, picked, isReady, share, onExport, onCancel, onForgetPicked }: ExportPanelProps) {
  const [format, setFormat] = useState<ExportFormat>('bibtex');
  const isPicked = picked > 0;
  return (
    <section class="panel">
      <h3>{text('pageExport')}</h3>
      <p class="what">
        {isPicked
          ? text('pageExportPicked', formatNumber(picked))
          : text(format === 'dogear' ? 'pageExportEverything' : 'pageExportAll', formatNumber(total))}{' '}
        {isPicked && (
          <button type="button" class="link" onClick={onForgetPicked}>
            {text('pageExportAllInstead')}
          </button>
        )}
      </p>
      <fieldset class="formats">
        <legend>{text('pageFormat')}</legend>
        {(Object.keys(FORMATS) as ExportFormat[]).map((each) => (
          <label key={each}>
            <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
            <span>
              <b>{text(FORMATS[each][0])}</b> {text(FORMATS[each][1])}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="choices left">
        <button
          type="button"
          class="button primary"
          disabled={!isReady || share !== null || (total === 0 && format !== 'dogear')}
          onClick={() => onExport(format, isPicked)}
        >
          {text('pageExportDo')}
        </button>
        {share !== null && (
          <>
            <progress aria-label={text('pageExportBusy')} max={100} value={Math.round(share * 100)} />
            <button type="button" class="button" onClick={onCancel}>
              {text('pageCancel')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
