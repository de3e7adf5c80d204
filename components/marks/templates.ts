import type { IconName } from '../iconShapes.ts';
import { text } from '../text.ts';
import { make, makeIcon } from './elements.ts';

/** How the marks of a card are built: as one line, or as badges and buttons. Cards of the same shape are clones. */
export type Shape = 'folded' | `${'link' | 'plain'} ${IconName}`;

const templates = new Map<Shape, Element>();

/** A new copy of the elements for a shape, without the words of a paper. Cloning costs a tenth of building. */
export function cloneShape(shape: Shape): Element {
  let template = templates.get(shape);
  if (!template) {
    template = shape === 'folded' ? makeFolded() : makeBar(shape);
    templates.set(shape, template);
  }
  return template.cloneNode(true) as Element;
}

/** What stays of a hidden paper: one line and the way back. */
function makeFolded(): Element {
  return make(
    'div',
    { class: 'folded' },
    make('span', { class: 'what', id: 'what' }),
    button({ class: 'undo', 'aria-describedby': 'what' }, text('undo')),
  );
}

function makeBar(shape: Exclude<Shape, 'folded'>): Element {
  const [kind, icon] = shape.split(' ') as ['link' | 'plain', IconName];
  const word = () => make('span', { class: 'word' });
  const code =
    kind === 'link'
      ? make('a', { target: '_blank', rel: 'noopener noreferrer' }, makeIcon(icon), word())
      : button({}, makeIcon(icon), word());

  return make(
    'div',
    { class: 'bar' },
    make('div', { class: 'badges' }, button({}, make('i', { class: 'dot' }), word()), code),
    make(
      'div',
      { class: 'acts' },
      button({ class: 'act save', 'aria-label': text('save'), 'aria-pressed': 'false' }, makeIcon('bookmark')),
      button({ class: 'act hide', 'aria-label': text('hide') }, makeIcon('hide')),
    ),
  );
}

function button(attributes: Readonly<Record<string, string>>, ...children: (Element | string)[]): HTMLElement {
  return make('button', { type: 'button', ...attributes }, ...children);
}
