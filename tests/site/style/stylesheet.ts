import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFaces } from './fonts.ts';
import { declarations } from './utilities.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const islands = path.join(here, '../islands');

/** Least first: a later rule wins. */
const WIDTHS: Record<string, string> = {
  'max-sm': '(width < 640px)',
  'max-md': '(width < 768px)',
  sm: '(width >= 640px)',
  md: '(width >= 768px)',
  lg: '(width >= 1024px)',
  xl: '(width >= 1280px)',
  '2xl': '(width >= 1536px)',
};
const ORDER = ['', ...Object.keys(WIDTHS)];

interface Rule {
  /** Place in the cascade: width, then state. */
  rank: number;
  css: string;
}

function rule(token: string): Rule | undefined {
  const parts = token.split(/:(?![^[]*\])/);
  const last = parts.pop() ?? '';
  const important = last.startsWith('!') || last.endsWith('!');
  const body = declarations(last.replace(/^!|!$/g, ''));
  if (!body) return undefined;

  let selector = `.${token.replace(/[^\w-]/g, '\\$&').replace(/^\d/, (digit) => `\\3${digit} `)}`;
  let media = '';
  let rank = 0;
  for (const part of parts) {
    if (WIDTHS[part]) media = part;
    else if (part === 'dark') selector = `.dark ${selector}`;
    else if (part === '*') selector = `${selector}>*`;
    else if (part === 'hover' || part === 'focus') selector = `${selector}:${part}`;
    else if (part === 'placeholder') selector = `${selector}::placeholder`;
    else if (part === 'group-hover') selector = `.group:hover ${selector}`;
    else if (part === 'peer-hover') selector = `.peer:hover~${selector}`;
    else return undefined;
    rank += WIDTHS[part] ? 0 : 1;
  }

  const css = `${selector}{${important ? body.replace(/(;|$)/g, '!important$1') : body}}`;
  return { rank: ORDER.indexOf(media) * 10 + rank, css: media ? `@media ${WIDTHS[media]}{${css}}` : css };
}

/** Every word of the sources that may be a class. */
async function tokens(more: string): Promise<Set<string>> {
  const names = (await readdir(islands))
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => path.join(islands, name));
  const sources = await Promise.all(
    [...names, path.join(here, '../shell.ts'), path.join(here, '../paper-page.ts')].map((file) =>
      readFile(file, 'utf8'),
    ),
  );
  return new Set([...sources, more].join(' ').split(/[\s"'`{}<>]+/));
}

/**
 * The host's style, rebuilt: a base written by hand, then one rule for each utility class in use.
 * `more`: further markup whose classes are wanted, a saved page for example.
 */
export async function stylesheet(more = ''): Promise<string> {
  const written = await Promise.all(
    ['base.css', 'controls.css', 'dark.css'].map((name) => readFile(path.join(here, name), 'utf8')),
  );
  const found = [...(await tokens(more))]
    .sort()
    .map(rule)
    .filter((one) => one !== undefined);
  const rules = found.toSorted((one, other) => one.rank - other.rank).map(({ css }) => css);
  return `${await fontFaces()}\n${written.join('\n')}\n${rules.join('\n')}\n`;
}
