import { colour, length, RADIUS, TEXT } from './scale.ts';

const FIXED: Record<string, string> = {
  contents: 'display:contents',
  hidden: 'display:none',
  block: 'display:block',
  inline: 'display:inline',
  flex: 'display:flex',
  'inline-flex': 'display:inline-flex',
  grid: 'display:grid',
  relative: 'position:relative',
  absolute: 'position:absolute',
  'flex-col': 'flex-direction:column',
  'flex-row': 'flex-direction:row',
  'flex-row-reverse': 'flex-direction:row-reverse',
  'flex-wrap': 'flex-wrap:wrap',
  'flex-1': 'flex:1 1 0%',
  'flex-none': 'flex:none',
  'flex-shrink-0': 'flex-shrink:0',
  'items-center': 'align-items:center',
  'items-start': 'align-items:flex-start',
  'items-stretch': 'align-items:stretch',
  'self-start': 'align-self:flex-start',
  'self-end': 'align-self:flex-end',
  'justify-center': 'justify-content:center',
  'justify-between': 'justify-content:space-between',
  'justify-end': 'justify-content:flex-end',
  'place-items-center': 'place-items:center',
  'order-first': 'order:-9999',
  'order-none': 'order:0',
  'overflow-hidden': 'overflow:hidden',
  'pointer-events-none': 'pointer-events:none',
  'cursor-pointer': 'cursor:pointer',
  'select-none': 'user-select:none',
  'select-text': 'user-select:text',
  'whitespace-nowrap': 'white-space:nowrap',
  'text-balance': 'text-wrap:balance',
  'text-center': 'text-align:center',
  truncate: 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap',
  uppercase: 'text-transform:uppercase',
  underline: 'text-decoration-line:underline',
  'leading-none': 'line-height:1',
  'font-bold': 'font-weight:700',
  'font-semibold': 'font-weight:600',
  'font-medium': 'font-weight:500',
  'object-cover': 'object-fit:cover',
  'object-top': 'object-position:top',
  'object-center': 'object-position:center',
  invisible: 'visibility:hidden',
  invert: 'filter:invert(100%)',
  'brightness-95': 'filter:brightness(.95)',
  'brightness-110': 'filter:brightness(1.1)',
  'transition-all': 'transition:all .15s cubic-bezier(.4,0,.2,1)',
  'animate-pulse': 'animation:pulse 2s cubic-bezier(.4,0,.6,1) infinite',
  'outline-none': 'outline:2px solid transparent',
  'bg-linear-to-b': 'background-image:linear-gradient(to bottom,var(--from),var(--to))',
  'bg-gradient-to-b': 'background-image:linear-gradient(to bottom,var(--from),var(--to))',
  'bg-linear-to-br': 'background-image:linear-gradient(to bottom right,var(--from),var(--to))',
  'inset-0': 'inset:0',
  'min-h-dvh': 'min-height:100dvh',
  'max-w-none': 'max-width:none',
  'max-w-sm': 'max-width:24rem',
  'max-w-3xl': 'max-width:48rem',
  'shadow-sm': 'box-shadow:0 1px 2px 0 rgb(0 0 0/.05)',
  'shadow-xs': 'box-shadow:0 1px 2px 0 rgb(0 0 0/.05)',
  'shadow-xl': 'box-shadow:0 20px 25px -5px rgb(0 0 0/.1),0 8px 10px -6px rgb(0 0 0/.1)',
  'ring-0': 'box-shadow:none',
  'ring-2': 'box-shadow:0 0 0 2px var(--ring,rgb(59 130 246/.3))',
  '[content-visibility:auto]': 'content-visibility:auto',
  'border-transparent': 'border-color:transparent',
};

/** `mx`, `-mt`, `size` … → the properties they set to a length. */
const LENGTHS: Record<string, string> = {
  ...{ p: 'padding', px: 'padding-inline', py: 'padding-block', pt: 'padding-top', pb: 'padding-bottom' },
  ...{ pl: 'padding-left', pr: 'padding-right', m: 'margin', mx: 'margin-inline', my: 'margin-block' },
  ...{ mt: 'margin-top', mb: 'margin-bottom', ml: 'margin-left', mr: 'margin-right' },
  ...{ w: 'width', h: 'height', size: 'width height', 'min-w': 'min-width', 'max-w': 'max-width' },
  ...{ gap: 'gap', 'gap-x': 'column-gap', top: 'top', right: 'right', left: 'left', bottom: 'bottom' },
};

const COLOURED: Record<string, string> = {
  bg: 'background-color',
  text: 'color',
  border: 'border-color',
  from: '--from',
  to: '--to',
  ring: '--ring',
};

function patterned(name: string): string | undefined {
  const [, minus = '', key = '', value = ''] = /^(-?)([a-z]+(?:-[xyw](?=-))?)-(.+)$/.exec(name) ?? [];
  if (key === 'text' && TEXT[value]) return `font-size:${TEXT[value]}`;
  if (key === 'rounded' && RADIUS[value]) return `border-radius:${RADIUS[value]}`;
  if (key === 'opacity') return `opacity:${Number(value) / 100}`;
  if (key === 'z') return `z-index:${value}`;
  if (key === 'order') return `order:${value}`;
  if (name.startsWith('grid-cols-')) return `grid-template-columns:repeat(${name.slice(10)},minmax(0,1fr))`;
  if (name.startsWith('col-span-')) return `grid-column:span ${name.slice(9)}/span ${name.slice(9)}`;
  if (name.startsWith('line-clamp-'))
    return `overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${name.slice(11)}`;

  const painted = COLOURED[key] && colour(value);
  if (painted) return `${COLOURED[key]}:${painted}`;

  const [, side] = /^border-([tblr])$/.exec(name) ?? [];
  if (side) return `border-${{ t: 'top', b: 'bottom', l: 'left', r: 'right' }[side]}-width:1px`;
  if (name === 'border-2') return 'border-width:2px';

  const size = length(value);
  const properties = LENGTHS[key]?.split(' ');
  return size && properties?.map((property) => `${property}:${minus && '-'}${size}`).join(';');
}

/** The declarations of one utility class, without its variants; undefined for a class that is none. */
export function declarations(name: string): string | undefined {
  if (name === 'border') return 'border-width:1px';
  if (name === 'rounded') return `border-radius:${RADIUS['']}`;
  return FIXED[name] ?? patterned(name);
}
