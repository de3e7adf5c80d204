import type { ImportChange } from '../../lib/messages/importing.ts';
import { type TextKey, text } from '../text.ts';

/** What an import changes of one paper, in a few words. */
export function explainChange({ kind, before, after, isPaperChanged }: ImportChange): string {
  if (kind === 'new') return text('pageChangeNew');
  if (kind === 'removed') return text('pageChangeRemoved');

  const parts: TextKey[] = [];
  if (before === null || before.savedAt !== after.savedAt) parts.push('pageChangeSaved');
  if (before?.status !== after.status) parts.push('pageChangeStatus');
  if (before?.note !== after.note) parts.push('pageChangeNote');
  if (before?.tags.join('\n') !== after.tags.join('\n')) parts.push('pageChangeTags');
  if (before?.hidden !== after.hidden) parts.push('pageChangeHidden');
  if (isPaperChanged) parts.push('pageChangePaper');
  return text('pageChangeChanged', parts.map((key) => text(key)).join(', '));
}
