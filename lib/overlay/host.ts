import tokens from '../../assets/tokens.css?inline';
import chips from '../../components/chips.css?inline';
import marks from '../../components/marks/marks.css?inline';
import { createMarks, type MarksProps } from '../../components/marks/marks.ts';
import { attachTips, refreshTip } from '../../components/marks/tips.ts';
import { text } from '../../components/text.ts';
import topics from '../../components/topics.css?inline';

/** Never registered: a name with a hyphen is an ordinary element that no framework takes for one of its own. */
export const HOST_TAG = 'dogear-marks';

/** One card's root in the page: its element, and what to do with it. */
export interface Host {
  element: HTMLElement;
  draw(props: MarksProps): void;
  /** What the style sheet goes by. */
  dress(layout: string, theme: 'light' | 'dark'): void;
  /** Moves the element; the keyboard stays where it was in it. */
  moveTo(parent: Element, before: Node | null): void;
  /** Puts the keyboard where the reader goes on: on Undo after Hide, on Hide after Undo. */
  focus(name: 'undo' | 'hide'): void;
  hasFocus(): boolean;
  remove(): void;
}

let sheet: CSSStyleSheet | undefined;

/** What the first host would have to wait for; each a task's worth where the processor is slow. */
export const WARM_UPS: readonly (() => void)[] = [sharedSheet, () => void text('save')];

/** A detached host; its shadow root is closed to the page (open in the test build). */
export function createHost(): Host {
  const element = Document.prototype.createElement.call(document, HOST_TAG);
  const root = element.attachShadow({ mode: __OPEN_ROOTS__ ? 'open' : 'closed' });
  root.adoptedStyleSheets = [sharedSheet()];
  const drawMarks = createMarks(root);
  attachTips(root);
  let drawn: MarksProps | undefined;

  return {
    element,
    draw(props) {
      if (drawn && isSame(drawn, props)) return;
      drawn = props;
      drawMarks(props);
      refreshTip(root);
    },
    dress(layout, theme) {
      if (element.dataset.layout !== layout) element.dataset.layout = layout;
      if (element.dataset.theme !== theme) element.dataset.theme = theme;
    },
    moveTo(parent, before) {
      const focused = root.activeElement as HTMLElement | null;
      parent.insertBefore(element, before);
      focused?.focus({ preventScroll: true });
    },
    focus: (name) => root.querySelector<HTMLElement>(`.${name}`)?.focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    remove() {
      element.remove();
      refreshTip(root);
    },
  };
}

function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + chips + topics + marks);
  }
  return sheet;
}

function isSame(a: MarksProps, b: MarksProps): boolean {
  return (Object.keys(b) as (keyof MarksProps)[]).every((key) => a[key] === b[key]);
}
