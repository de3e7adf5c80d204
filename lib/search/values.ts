import { foldLine } from './fold.ts';
import { CHOICES, type ChoiceOperator } from './query.ts';

/** What readers write for a value, where it is not its beginning. */
const OTHER_WORDS: Record<string, string> = { unread: 'to read', todo: 'to read', repo: 'repository' };

/** The values that `text` may stand for: itself, else those that begin with it; none where it is no value at all. */
export function readChoice(operator: ChoiceOperator, text: string): string[] {
  const word = bare(text);
  const values: readonly string[] = CHOICES[operator];
  const exact = values.filter((value) => bare(value) === word || `${bare(value)}s` === word);
  if (exact.length > 0) return exact;

  const other = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
  return values.filter((value) => value === other || bare(value).startsWith(word));
}

/** `to-read`, `to_read` and `To read` are one. */
function bare(text: string): string {
  return foldLine(text).replace(/[-_ ]/g, '');
}

const YEARS = /^(\d{4})?(-|\.\.)?(\d{4})?$/;
const COMPARED = /^([<>]=?)(\d{4})$/;
/** On the way to one of the above. */
const UNFINISHED = /^(?:[<>]=?\d{0,3}|(?:\d{4}(?:-|\.\.?))?\d{1,3}|-|\.\.?)$/;

/** First and last year, both included; `'unfinished'` while it can still become some, null where it cannot. */
export function readYears(text: string): { from: number; to: number } | 'unfinished' | null {
  const compared = COMPARED.exec(text);
  if (compared) return readCompared(compared[1] ?? '', Number(compared[2]));
  if (UNFINISHED.test(text)) return 'unfinished';

  const [whole, first, range, last] = YEARS.exec(text) ?? [];
  if (whole === undefined || (first === undefined && last === undefined)) return null;
  if (range === undefined) return last === undefined ? { from: Number(first), to: Number(first) } : null;

  const from = first === undefined ? Number.NEGATIVE_INFINITY : Number(first);
  const to = last === undefined ? Number.POSITIVE_INFINITY : Number(last);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

function readCompared(sign: string, year: number): { from: number; to: number } {
  if (sign === '<') return { from: Number.NEGATIVE_INFINITY, to: year - 1 };
  if (sign === '<=') return { from: Number.NEGATIVE_INFINITY, to: year };
  return { from: sign === '>' ? year + 1 : year, to: Number.POSITIVE_INFINITY };
}
