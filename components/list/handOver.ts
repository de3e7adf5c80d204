import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { findControl } from './entrances.ts';

/** The row at that place is leaving: the focus, if it is in there, goes to a neighbour. */
export function handOver(place: Element | null, onFocusLost: () => void): void {
  if (!place?.contains(document.activeElement)) return;
  const next = findControl(place.nextElementSibling) ?? findControl(place.previousElementSibling);
  if (next) next.focus();
  else onFocusLost();
}

/** The same for the row that a component draws. */
export function useHandOver(place: RefObject<Element | null>, onFocusLost: () => void): void {
  useLeaving(() => handOver(place.current, onFocusLost));
}

/** For the whole list, before its rows go, each of which would hand the focus to the next. */
export function useListLeaving(list: RefObject<Element | null>, onFocusLost: () => void): void {
  useLeaving(() => void (list.current?.contains(document.activeElement) && onFocusLost()));
}

function useLeaving(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useLayoutEffect(() => () => latest.current(), []);
}
