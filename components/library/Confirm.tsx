import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../text.ts';

export interface ConfirmProps {
  title: string;
  what: string;
  /** The word on the button that does it. */
  yes: string;
  onYes(): void;
  onNo(): void;
}

/** Asks before what cannot be taken back for long. Escape means no. */
export function Confirm({ title, what, yes, onYes, onNo }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // At once: a key that follows the one that opened it is meant for the question.
  useLayoutEffect(() => {
    const { current: question } = dialog;
    const before = document.activeElement;
    question?.showModal();
    return () => {
      // While it is open nothing else can take the focus.
      question?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog ref={dialog} class="confirm" aria-labelledby={id} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      <p>{what}</p>
      <div class="choices">
        <button type="button" class="button" onClick={onNo}>
          {text('pageNo')}
        </button>
        <button type="button" class="button danger" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
