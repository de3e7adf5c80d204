import { useState } from 'preact/hooks';
import { KeysHelp } from './KeysHelp.tsx';
import { text } from './text.ts';
import { useTip } from './useTip.tsx';

/** The way to the list of keys for those who do not know that `?` opens it. */
export function KeysButton() {
  const [isOpen, setOpen] = useState(false);
  const { anchor, tip } = useTip<HTMLButtonElement>(text('keysTip'));
  return (
    <>
      <button type="button" class="plain keys" aria-label={text('keysTitle')} onClick={() => setOpen(true)} {...anchor}>
        ?
      </button>
      {tip}
      {isOpen && <KeysHelp onClose={() => setOpen(false)} />}
    </>
  );
}
