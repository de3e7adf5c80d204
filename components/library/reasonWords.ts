import type { Reason, Warning } from '../../lib/transfer/reason.ts';
import { formatNumber } from '../formatNumber.ts';
import { text } from '../text.ts';

/** Why an item or a file was not taken, as a sentence. */
export function explainReason(reason: Reason): string {
  switch (reason.key) {
    case 'noId':
      return text('pageReasonNoId');
    case 'oldId':
      return text('pageReasonOldId', reason.id);
    case 'badSyntax':
      return text('pageReasonBadSyntax');
    case 'badField':
      return text('pageReasonBadField', reason.field);
    case 'tooLong':
      return text('pageReasonTooLong', reason.field, formatNumber(reason.limit));
    case 'tooManyTags':
      return text('pageReasonTooManyTags', formatNumber(reason.limit));
    case 'tooDeep':
      return text('pageReasonTooDeep', formatNumber(reason.limit));
    case 'duplicate':
      return text('pageReasonDuplicate', reason.id, String(reason.line));
    case 'fileTooLarge':
      return text('pageReasonFileTooLarge', formatNumber(Math.round(reason.limit / 1_048_576)));
    case 'tooManyItems':
      return text('pageReasonTooManyItems', formatNumber(reason.limit));
    case 'futureVersion':
      return text('pageReasonFutureVersion', String(reason.version), String(reason.known));
    case 'notThisFormat':
      return text('pageReasonNotThisFormat');
    case 'unknownFormat':
      return text('pageReasonUnknownFormat');
    case 'noIdColumn':
      return text('pageReasonNoIdColumn');
    case 'empty':
      return text('pageReasonEmpty');
  }
}

/** What the reader should know before taking a file in. */
export function explainWarning(warning: Warning): string {
  switch (warning.key) {
    case 'checksum':
      return text('pageWarningChecksum');
    case 'noChecksum':
      return text('pageWarningNoChecksum');
    case 'uncheckedSum':
      return text('pageWarningUncheckedSum');
    case 'count':
      return text('pageWarningCount', formatNumber(warning.expected), formatNumber(warning.found));
    case 'cutOff':
      return text('pageWarningCutOff');
    case 'joined':
      return text('pageWarningJoined', formatNumber(warning.count));
  }
}
