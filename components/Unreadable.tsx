import { CopyFacts } from './CopyFacts.tsx';
import { text } from './text.ts';

export interface UnreadableProps {
  reason: string;
  /** Milliseconds since 1970, and entries in the second copy; 0 when there is none or it is not needed. */
  copyAt: number;
  copyCount: number;
  /** The copy is being brought back. */
  isBusy: boolean;
  onRetry(): void;
  onRestore(): void;
}

/** The library cannot be opened at all: why, and what to do. */
export function Unreadable({ reason, copyAt, copyCount, isBusy, onRetry, onRestore }: UnreadableProps) {
  const hasCopy = copyAt > 0;
  return (
    <section class="notice unreadable" role="alert" aria-busy={isBusy}>
      <h2>{text('popupUnreadableTitle')}</h2>
      <p>{text('popupUnreadableWhat')}</p>
      {reason !== '' && <p class="reason">{text('popupUnreadableReason', reason)}</p>}
      {hasCopy && (
        <>
          <p>{text('popupUnreadableCopy')}</p>
          <dl class="facts">
            <CopyFacts copyAt={copyAt} copyCount={copyCount} />
          </dl>
        </>
      )}
      <div class="choices">
        <button type="button" class="button primary" disabled={isBusy} onClick={onRetry}>
          {text('popupTryAgain')}
        </button>
        {hasCopy && (
          <button type="button" class="button" disabled={isBusy} onClick={onRestore}>
            {text('popupRecoveryRestore')}
          </button>
        )}
      </div>
    </section>
  );
}
