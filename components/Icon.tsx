import { h } from 'preact';
import { ICON_FRAME, ICON_SHAPES, type IconName } from './iconShapes.ts';

/** One of Dogear's own line icons, 14 px. */
export function Icon({ name }: { name: IconName }) {
  const shapes = ICON_SHAPES[name].map(([tag, attributes]) => h(tag, attributes));
  return h('svg', ICON_FRAME, shapes);
}
