import type { Check } from '../lib/messages/checks.ts';
import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

/** What Hugging Face answered about a paper and when, for the tooltip. */
export function explainCheck({ models, datasets, spaces, checkedAt }: Check): string {
  const counts = [models, datasets, spaces].map(({ count }) => formatNumber(count));
  const time = new Date(checkedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return text('codeAsked', ...counts, time);
}
