import { useEffect, useState } from 'preact/hooks';
import type { ToastProps } from '../../components/library/Toast.tsx';
import { text } from '../../components/text.ts';
import type { Outcome } from '../../lib/desk/state.ts';

const SHOWN_MS = 10_000;

/** What came of the last act, for as long as it is news; a failure stays until something else is done. */
export function useToast(outcome: Outcome | null, onUndo: () => void): ToastProps | null {
  const [over, setOver] = useState(0);
  const act = outcome?.act ?? 0;
  const stays = outcome?.isFailure ?? false;

  useEffect(() => {
    if (act === 0 || stays) return;
    const timer = setTimeout(() => setOver(act), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [act, stays]);

  if (!outcome || over === act) return null;
  const { key, about, isFailure, canUndo } = outcome;
  return { act, sentence: text(key, ...about), isFailure, onUndo: canUndo ? onUndo : null };
}
