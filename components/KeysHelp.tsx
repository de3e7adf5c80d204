import { useLayoutEffect, useRef } from 'preact/hooks';
import { ROW_KEYS } from './rowKeys.ts';
import { text } from './text.ts';

const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' };

/** The keys of the list. */
export function KeysHelp({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} class="help" aria-label={text('keysTitle')} onClose={onClose}>
      <h2>{text('keysTitle')}</h2>
      <dl>
        {ROW_KEYS.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{SIGNS[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{text(says)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>{text('keyOpen')}</dd>
        </div>
      </dl>
      <form method="dialog">
        <button type="submit" class="undo">
          {text('close')}
        </button>
      </form>
    </dialog>
  );
}
