import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../formatNumber.ts';
import { text } from '../text.ts';

export interface ChoiceLineProps {
  /** Papers that are chosen, of those that match. */
  chosen: number;
  matching: number;
  onAll(): void;
  onNone(): void;
  /** What can be done to the chosen ones. */
  children: ComponentChildren;
}

/** How many papers are chosen, the way to all and to none, and what can be done to them. */
export function ChoiceLine({ chosen, matching, onAll, onNone, children }: ChoiceLineProps) {
  const box = useRef<HTMLInputElement>(null);
  const isAll = chosen === matching;

  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && !isAll;
  }, [chosen, isAll]);

  return (
    <div class={chosen > 0 ? 'choice on' : 'choice'}>
      <label class="all">
        <input ref={box} type="checkbox" checked={chosen > 0 && isAll} onChange={isAll ? onNone : onAll} />
        <span>
          {chosen === 0 ? text('pageChooseAll', formatNumber(matching)) : text('pageChosen', formatNumber(chosen))}
        </span>
      </label>
      {chosen > 0 && (
        <>
          {!isAll && (
            <button
              type="button"
              class="link"
              onClick={() => {
                // There is no such button when all are chosen.
                box.current?.focus();
                onAll();
              }}
            >
              {text('pageChooseAll', formatNumber(matching))}
            </button>
          )}
          <button type="button" class="link" onClick={onNone}>
            {text('pageChooseNone')}
          </button>
          <fieldset class="bulk" aria-label={text('pageBulk')}>
            {children}
          </fieldset>
        </>
      )}
    </div>
  );
}
