import type { MarksProps } from '../../components/marks/marks.ts';
import { createHost, HOST_TAG, type Host, WARM_UPS } from './host.ts';
import { type Place, placeMarks, WIDE } from './placement.ts';
import { createRepairLimit } from './repairs.ts';
import { inSlices } from './slices.ts';
import { createSurvey } from './survey.ts';

/** The one thing written on an element of the page; the static style sheet folds a card that carries it. */
const HIDDEN_ATTRIBUTE = 'data-dogear-hidden';

/** Whether a node of the page is one of ours. */
export function isOwn(node: Node): boolean {
  return node.nodeName === HOST_TAG.toUpperCase();
}

/** One card and what to show on it. */
export interface CardView {
  /** Of its paper. */
  id: string;
  place: Place;
  props: MarksProps;
}

export interface Overlay {
  /**
   * Makes marks ahead, a few at a time, and writes nothing to the page: later they need only be put in their places.
   * False if that takes a while; the page is then asked for once more when it is done.
   */
  prepare(views: readonly CardView[]): boolean;
  /**
   * Makes the page's marks equal to `views`; calling it again with the same views changes nothing. New cards in the
   * window get their marks at once, the others in the moments after.
   */
  reconcile(views: CardView[]): void;
  /** How many cards carry marks. */
  count(): number;
  setTheme(theme: 'light' | 'dark'): void;
  /** Removes every trace of Dogear from the page, also what an earlier, dead script of ours left. */
  sweep(): void;
}

/**
 * Owns every element of ours in the page. Whether marks are there is asked of the page itself, not of a flag.
 * `onChange`: the page's width asks for other places, or marks made ahead are ready.
 */
export function createOverlay(onChange: () => void, signal: AbortSignal): Overlay {
  const mayRepair = createRepairLimit();
  const survey = createSurvey();
  const wide = matchMedia(WIDE);
  let hosts = new Map<HTMLElement, Host>();
  /** Made ahead, by the id of the paper. */
  const spare = new Map<string, Host>();
  let theme: 'light' | 'dark' = 'light';
  wide.addEventListener('change', onChange, { signal });

  const reconcile = (views: CardView[]) => {
    survey.look(views.map(({ place }) => place));
    const known = views.filter(({ place }) => hosts.has(place.element));
    const fresh = views.filter(({ place }) => !hosts.has(place.element));
    removeBut(new Set(views.map(({ place }) => place.element)));

    for (const view of known) settle(view);
    const inWindow = fresh.filter(({ place }) => survey.isInWindow(place));
    const others = fresh.filter(({ place }) => !survey.isInWindow(place));
    making.start([]);
    mounting.start([...inWindow, ...others], inWindow.length);
  };

  const removeBut = (cards: Set<HTMLElement>) => {
    for (const [card, host] of hosts) {
      if (cards.has(card)) continue;
      host.remove();
      card.removeAttribute(HIDDEN_ATTRIBUTE);
      hosts.delete(card);
    }
  };

  const makeSpare = ({ id, props }: CardView) => {
    const host = spare.get(id) ?? createHost();
    host.draw(props);
    spare.set(id, host);
  };

  const settle = ({ id, place, props }: CardView) => {
    const known = hosts.get(place.element);
    const host = known ?? spare.get(id) ?? createHost();
    hosts.set(place.element, host);
    spare.delete(id);
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
  };
  const making = inSlices<() => void>((step) => step(), onChange, signal);
  const mounting = inSlices(settle, () => spare.clear(), signal);

  const sweep = () => {
    mounting.start([]);
    spare.clear();
    for (const host of hosts.values()) host.remove();
    hosts = new Map();
    for (const stray of document.documentElement.querySelectorAll(HOST_TAG)) stray.remove();
    for (const card of document.documentElement.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)) {
      card.removeAttribute(HIDDEN_ATTRIBUTE);
    }
  };

  return {
    prepare(views) {
      const missing = views.filter(({ id }) => !spare.has(id));
      making.start(missing.length > 0 ? [...WARM_UPS, ...missing.map((view) => () => makeSpare(view))] : []);
      return missing.length === 0;
    },
    reconcile,
    sweep,
    count: () => [...hosts.values()].filter((host) => host.element.isConnected).length,
    setTheme(next) {
      theme = next;
      for (const host of hosts.values()) host.dress(host.element.dataset.layout ?? '', next);
    },
  };
}
