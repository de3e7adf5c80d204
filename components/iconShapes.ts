/**
 * Line icons drawn for Dogear on a square of 16 units: the elements of each with their attributes. Data and no markup,
 * since the overlay draws them without Preact. Decoration only, the name stands on the control.
 */
export const ICON_SHAPES = {
  bookmark: [['path', { d: 'M4 2.2h8v11.6l-4-3.1-4 3.1z' }]],
  hide: [
    ['path', { d: 'M2 8s2.2-3.9 6-3.9S14 8 14 8s-2.2 3.9-6 3.9S2 8 2 8z' }],
    ['path', { d: 'M3.2 13 12.8 3' }],
  ],
  code: [['path', { d: 'M5.4 4.6 2 8l3.4 3.4M10.6 4.6 14 8l-3.4 3.4' }]],
  clock: [
    ['circle', { cx: '8', cy: '8', r: '5.8' }],
    ['path', { d: 'M8 4.8V8l2.2 1.6' }],
  ],
  page: [
    ['rect', { x: '2', y: '3', width: '12', height: '10', rx: '1.6' }],
    ['path', { d: 'M2 6.2h12' }],
  ],
  stack: [
    ['ellipse', { cx: '8', cy: '4', rx: '5', ry: '1.9' }],
    ['path', { d: 'M3 4v8c0 1 2.2 1.9 5 1.9s5-.9 5-1.9V4M3 8c0 1 2.2 1.9 5 1.9S13 9 13 8' }],
  ],
} satisfies Record<string, IconShape[]>;

type IconShape = [tag: 'path' | 'circle' | 'rect' | 'ellipse', attributes: Record<string, string>];

export type IconName = keyof typeof ICON_SHAPES;

/** What every icon's `svg` carries; its strokes are in `chips.css`, for attributes are dear where icons come by hundreds. */
export const ICON_FRAME = {
  viewBox: '0 0 16 16',
  width: '14',
  height: '14',
  class: 'icon',
  'aria-hidden': 'true',
} as const;
