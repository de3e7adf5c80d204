import { type TextKey, text } from '../../components/text.ts';
import { MessageError } from '../../lib/messages/client.ts';
import type { ErrorCode } from '../../lib/messages/protocol.ts';

const SENTENCES: Partial<Record<ErrorCode, TextKey>> = {
  private: 'failedPrivate',
  full: 'failedFull',
  recovery: 'failedRecovery',
};

/** What to tell the reader when a click could not be kept. */
export function explainFailure(error: unknown): string {
  const key = error instanceof MessageError ? SENTENCES[error.code] : undefined;
  return text(key ?? 'failedSave');
}

/** What to tell the reader when the marks of a page could not be had: nobody has saved anything yet. */
export function explainSilence(error: unknown): string {
  const key = error instanceof MessageError && error.code !== 'full' ? SENTENCES[error.code] : undefined;
  return text(key ?? 'popupUnreadableTitle');
}
