import type { Reason } from '../../lib/transfer/reason.ts';
import { formatNumber } from '../formatNumber.ts';
import { text } from '../text.ts';
import { explainReason } from './reasonWords.ts';

/** As many as anybody reads; the number of all is told. */
const SHOWN = 200;

/** The items of a file that were not taken, each with its line and the reason. */
export function BrokenList({ broken }: { broken: readonly { line: number; reason: Reason }[] }) {
  if (broken.length === 0) return null;
  return (
    <details class="broken" open={broken.length <= 20}>
      <summary>
        {broken.length === 1 ? text('pageBrokenOne') : text('pageBrokenMany', formatNumber(broken.length))}
      </summary>
      <ol>
        {broken.slice(0, SHOWN).map(({ line, reason }, place) => (
          <li key={place}>
            <span class="line-number">{text('pageLine', formatNumber(line))}</span>{' '}
            <span dir="auto">{explainReason(reason)}</span>
          </li>
        ))}
      </ol>
      {broken.length > SHOWN && <p class="about">{text('pageChangesMore', formatNumber(broken.length - SHOWN))}</p>}
    </details>
  );
}
