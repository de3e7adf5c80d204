import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../node_modules/@fontsource-variable/source-sans-3',
);

/** Where the pages find the font files. */
export const FONTS = '/front/fonts';

/** The host's typeface, Source Sans, where the package is installed; without it the next font of the list serves. */
export async function fontFaces(): Promise<string> {
  const css = await readFile(path.join(FOLDER, 'index.css'), 'utf8').catch(() => '');
  return css.replaceAll('./files/', `${FONTS}/`);
}

/** One font file by its name, or undefined. */
export async function font(name: string): Promise<Buffer | undefined> {
  const files = await readdir(path.join(FOLDER, 'files')).catch((): string[] => []);
  return files.includes(name) ? readFile(path.join(FOLDER, 'files', name)) : undefined;
}
