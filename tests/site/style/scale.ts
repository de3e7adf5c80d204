/** Colours as the host's stylesheet has them: Tailwind's, with greys of its own. */
const COLOURS: Record<string, string> = {
  white: '255 255 255',
  black: '0 0 0',
  'gray-50': '249 250 251',
  'gray-100': '243 244 246',
  'gray-200': '229 231 235',
  'gray-300': '209 213 219',
  'gray-350': '179 188 201',
  'gray-400': '156 163 175',
  'gray-500': '107 114 128',
  'gray-600': '75 85 99',
  'gray-700': '55 65 81',
  'gray-800': '31 41 55',
  'gray-850': '20 28 46',
  'gray-900': '17 24 39',
  'gray-950': '11 15 25',
  'blue-50': '239 246 255',
  'blue-100': '219 234 254',
  'blue-200': '191 219 254',
  'blue-300': '147 197 253',
  'blue-500': '59 130 246',
  'blue-600': '37 99 235',
  'blue-700': '29 78 216',
  'blue-900': '30 58 138',
  'indigo-700': '67 56 202',
  'orange-100': '255 237 213',
  'orange-300': '253 186 116',
  'orange-400': '251 146 60',
  'orange-500': '249 115 22',
  'orange-700': '194 65 12',
  'amber-400': '251 191 36',
  'amber-500': '245 158 11',
};

/** `blue-900/30` → a CSS colour; undefined for what is no colour. */
export function colour(name: string): string | undefined {
  if (name === 'transparent') return 'transparent';
  const [base = '', percent] = name.split('/');
  const channels = COLOURS[base];
  return channels && `rgb(${channels}${percent ? ` / ${percent}%` : ''})`;
}

/** `3.5` → 0.875rem, `px` → 1px, `full` → 100 %, `[1.1rem]` → as written; undefined for anything else. */
export function length(name: string): string | undefined {
  if (name === 'px') return '1px';
  if (name === 'full') return '100%';
  if (name === 'auto') return 'auto';
  if (name === 'fit') return 'fit-content';
  const [, written] = /^\[(.+)\]$/.exec(name) ?? [];
  if (written) return written.replace(/([-+])(?=\d+rem)/, ' $1 ');
  return /^\d+(\.\d+)?$/.test(name) ? `${Number(name) / 4}rem` : undefined;
}

/** Font size and line height. */
export const TEXT: Record<string, string> = {
  xs: '0.75rem;line-height:1rem',
  sm: '0.875rem;line-height:1.25rem',
  base: '1rem;line-height:1.5rem',
  lg: '1.125rem;line-height:1.75rem',
  'lg/6': '1.125rem;line-height:1.5rem',
  xl: '1.25rem;line-height:1.75rem',
  '2xl': '1.5rem;line-height:2rem',
  '3xl': '1.875rem;line-height:2.25rem',
  '[1.2rem]/6': '1.2rem;line-height:1.5rem',
};

export const RADIUS: Record<string, string> = {
  sm: '0.125rem',
  '': '0.25rem',
  md: '0.375rem',
  lg: '0.5rem',
  xl: '0.75rem',
  full: '9999px',
};
