import { ICON_FRAME, ICON_SHAPES, type IconName } from '../iconShapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

// Taken from the prototype: a page may name an image `createElement`, and `document` then gives the image.
const { createElement, createElementNS } = Document.prototype;

/** A detached element of the page's document. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Element | string)[]
): HTMLElementTagNameMap[Tag] {
  return dress(createElement.call(document, tag) as HTMLElementTagNameMap[Tag], attributes, children);
}

/** One of Dogear's own line icons, 14 px. */
export function makeIcon(name: IconName): Element {
  const shapes = ICON_SHAPES[name].map(([tag, attributes]) => makeSvg(tag, attributes));
  return makeSvg('svg', ICON_FRAME, ...shapes);
}

/** Sets an attribute, or takes it away for null; writes only what changes. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Sets the text; writes only what changes. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function makeSvg(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Element | string)[]
): Element {
  return dress(createElementNS.call(document, SVG, tag), attributes, children);
}

function dress<E extends Element>(
  element: E,
  attributes: Readonly<Record<string, string>>,
  children: (Element | string)[],
): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
