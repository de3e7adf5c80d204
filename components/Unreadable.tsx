import { text } from './text.ts';

/** The library cannot be opened at all: why, and what to do. */
export function Unreadable({ reason, onRetry }: { reason: string; onRetry(): void }) {
  return (
    <section class="notice unreadable" role="alert">
      <h2>{text('popupUnreadableTitle')}</h2>
      <p>{text('popupUnreadableWhat')}</p>
      {reason !== '' && <p class="reason">{text('popupUnreadableReason', reason)}</p>}
      <button type="button" class="button primary" onClick={onRetry}>
        {text('popupTryAgain')}
      </button>
    </section>
  );
}
