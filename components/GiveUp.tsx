import { useEffect, useId, useRef } from 'preact/hooks';
import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

export interface GiveUpProps {
  /** Papers that would be missing for good. */
  count: number;
  /** They can be brought back for a while. */
  hasCopy: boolean;
  isBusy: boolean;
  onGiveUp(): void;
  onBack(): void;
}

/** Asks once more before papers are given up. The way back has the focus: a second Enter does no harm. */
export function GiveUp({ count, hasCopy, isBusy, onGiveUp, onBack }: GiveUpProps) {
  const [title, what] = [useId(), useId()];
  const back = useRef<HTMLButtonElement>(null);

  useEffect(() => back.current?.focus(), []);

  return (
    <section
      class="notice recovery"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={what}
      aria-busy={isBusy}
    >
      <h2 id={title}>{questionOf(count)}</h2>
      <p id={what}>{text(hasCopy ? 'popupGiveUpCopy' : 'popupGiveUpForGood')}</p>
      <div class="choices">
        <button ref={back} type="button" class="button primary" disabled={isBusy} onClick={onBack}>
          {text('popupGiveUpNot')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onGiveUp}>
          {text('popupGiveUpDo')}
        </button>
      </div>
    </section>
  );
}

function questionOf(count: number): string {
  if (count === 0) return text('popupGiveUpSome');
  return count === 1 ? text('popupGiveUpOne') : text('popupGiveUpMany', formatNumber(count));
}
