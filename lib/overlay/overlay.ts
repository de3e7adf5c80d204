import type { MarksProps } from '../../components/Marks.tsx';
import { createHost, HOST_TAG, type Host } from './host.ts';
import { type Place, placeMarks, WIDE } from './placement.ts';
import { createRepairLimit } from './repairs.ts';
import { createSurvey } from './survey.ts';

/** The one thing written on an element of the page; the static style sheet folds a card that carries it. */
const HIDDEN_ATTRIBUTE = 'data-dogear-hidden';

/** One card and what to show on it. */
export interface CardView {
  place: Place;
  props: MarksProps;
}

export interface Overlay {
  /** Makes the page's marks equal to `views`; calling it again with the same views changes nothing. Returns how many cards carry marks. */
  reconcile(views: CardView[]): number;
  setTheme(theme: 'light' | 'dark'): void;
  /** Removes every trace of Dogear from the page, also what an earlier, dead script of ours left. */
  sweep(): void;
}

/** Owns every element of ours in the page. Whether marks are there is asked of the page itself, not of a flag. */
export function createOverlay(onWidth: () => void, signal: AbortSignal): Overlay {
  const mayRepair = createRepairLimit();
  const survey = createSurvey();
  const wide = matchMedia(WIDE);
  let hosts = new Map<HTMLElement, Host>();
  let theme: 'light' | 'dark' = 'light';
  wide.addEventListener('change', onWidth, { signal });

  const reconcile = (views: CardView[]) => {
    survey.look(views.map(({ place }) => place));
    const kept = new Map<HTMLElement, Host>();
    for (const view of views) {
      const card = view.place.element;
      kept.set(card, settle(view, hosts.get(card)));
    }
    for (const [card, host] of hosts) {
      if (kept.has(card)) continue;
      host.remove();
      card.removeAttribute(HIDDEN_ATTRIBUTE);
    }
    hosts = kept;
    return [...kept.values()].filter((host) => host.element.isConnected).length;
  };

  const settle = ({ place, props }: CardView, known: Host | undefined): Host => {
    const host = known ?? createHost();
    const { parent, before, layout } = placeMarks(place, props.mark.hidden, wide.matches, survey);
    const isFolding = known !== undefined && place.element.hasAttribute(HIDDEN_ATTRIBUTE) !== props.mark.hidden;
    const isOurMove = known === undefined || host.element.dataset.layout !== layout;
    const hadFocus = isFolding && host.hasFocus();

    host.dress(layout, theme);
    host.draw(props);
    const isHome = host.element.parentNode === parent;
    if (!isHome && (isOurMove || mayRepair(place.element))) host.moveTo(parent, before);
    // Only with the way back in it: a card folded without our line would be an empty frame.
    place.element.toggleAttribute(HIDDEN_ATTRIBUTE, props.mark.hidden && host.element.parentNode === parent);
    if (hadFocus) host.focus(props.mark.hidden ? 'undo' : 'hide');
    return host;
  };

  const sweep = () => {
    for (const host of hosts.values()) host.remove();
    hosts.clear();
    for (const stray of document.documentElement.querySelectorAll(HOST_TAG)) stray.remove();
    for (const card of document.documentElement.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)) {
      card.removeAttribute(HIDDEN_ATTRIBUTE);
    }
  };

  return {
    reconcile,
    sweep,
    setTheme(next) {
      theme = next;
      for (const host of hosts.values()) host.dress(host.element.dataset.layout ?? '', next);
    },
  };
}
