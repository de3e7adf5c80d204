import { useEffect, useRef, useState } from 'preact/hooks';
import { CopyFacts } from './CopyFacts.tsx';
import { Fact } from './Fact.tsx';
import { formatNumber } from './formatNumber.ts';
import { GiveUp } from './GiveUp.tsx';
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
  const [isGivingUp, setGivingUp] = useState(false);
  const accept = useRef<HTMLButtonElement>(null);
  const wasGivingUp = useRef(false);
  const hasCopy = copyAt > 0;

  useEffect(() => {
    if (wasGivingUp.current && !isGivingUp) accept.current?.focus();
    wasGivingUp.current = isGivingUp;
  }, [isGivingUp]);

  if (isGivingUp) {
    return (
      <GiveUp
        count={Math.max(expected, copyCount, found) - found}
        hasCopy={hasCopy}
        isBusy={isBusy}
        onGiveUp={() => onChoose('accept')}
        onBack={() => setGivingUp(false)}
      />
    );
  }

  return (
    <section class="notice recovery" aria-busy={isBusy}>
      <h2>{text('popupRecoveryTitle')}</h2>
      <p>{text('popupRecoveryWhat')}</p>
      <dl class="facts">
        <Fact name={text('popupRecoveryExpected')} value={formatNumber(expected)} />
        <Fact name={text('popupRecoveryFound')} value={formatNumber(found)} />
        {hasCopy && <CopyFacts copyAt={copyAt} copyCount={copyCount} />}
      </dl>
      {!hasCopy && <p>{text('popupRecoveryNoCopy')}</p>}
      <div class="choices">
        {hasCopy && (
          <button type="button" class="button primary" disabled={isBusy} onClick={() => onChoose('restore')}>
            {text('popupRecoveryRestore')}
          </button>
        )}
        <button ref={accept} type="button" class="button" disabled={isBusy} onClick={() => setGivingUp(true)}>
          {text('popupRecoveryAccept')}
        </button>
      </div>
    </section>
  );
}
