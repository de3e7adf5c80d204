import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

export interface RecoveryProps {
  /** Entries last committed, and entries found now. */
  expected: number;
  found: number;
  /** Milliseconds since 1970, and entries in the second copy; 0 when there is none. */
  copyAt: number;
  copyCount: number;
  /** The last choice is being carried out. */
  isBusy: boolean;
  onChoose(choice: 'restore' | 'accept'): void;
}

/** The library holds less than it should: what was expected, what was found, and the two ways on. */
export function Recovery({ expected, found, copyAt, copyCount, isBusy, onChoose }: RecoveryProps) {
  const hasCopy = copyAt > 0;
  return (
    <section class="notice recovery" aria-busy={isBusy}>
      <h2>{text('popupRecoveryTitle')}</h2>
      <p>{text('popupRecoveryWhat')}</p>
      <dl>
        <Fact name={text('popupRecoveryExpected')} value={formatNumber(expected)} />
        <Fact name={text('popupRecoveryFound')} value={formatNumber(found)} />
        {hasCopy && <Fact name={text('popupRecoveryCopy')} value={formatNumber(copyCount)} />}
        {hasCopy && <Fact name={text('popupRecoveryCopyAt')} value={formatMoment(copyAt)} />}
      </dl>
      {!hasCopy && <p>{text('popupRecoveryNoCopy')}</p>}
      <div class="choices">
        {hasCopy && (
          <button type="button" class="button primary" disabled={isBusy} onClick={() => onChoose('restore')}>
            {text('popupRecoveryRestore')}
          </button>
        )}
        <button type="button" class="button" disabled={isBusy} onClick={() => onChoose('accept')}>
          {text('popupRecoveryAccept')}
        </button>
      </div>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function formatMoment(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
