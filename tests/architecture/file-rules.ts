import type { Complaint, Rule } from './sources.ts';

const MAX_LINES = 200;
const COUNTED = /^(?:entrypoints|components|lib|tools|tests)\/.*\.(?:tsx?|mts|css|html)$/;
/** Written by a program, or rows of data that only look like code. */
const DATA = /\.generated\.|^tests\/site\/(?:.*\/)?records-[^/]*\.ts$/;

export const stayShort: Rule = (sources) =>
  sources
    .filter(({ path }) => COUNTED.test(path) && !DATA.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, ${MAX_LINES} is the limit: find its second idea and give it a file.`,
    );

const MACHINE_PATH = /(?:\/(?:work|tmp|root|home\/[a-z][\w-]*|Users\/\w+)\/|\b[A-Z]:\\{1,2}Users\\)[\w.-]+/;

export const nameNoMachine: Rule = (sources) =>
  sources
    .filter(({ path }) => path !== 'package-lock.json')
    .flatMap(({ path, text }): Complaint[] => {
      const found = MACHINE_PATH.exec(text);
      return found
        ? [`${path} names ${found[0]}, a place on one machine: make it relative to the file that uses it.`]
        : [];
    });

const TOP_LEVEL = new Set([
  'LICENSE',
  'README.md',
  'assets',
  'biome.json',
  'components',
  'entrypoints',
  'knip.json',
  'lib',
  'package-lock.json',
  'package.json',
  'tests',
  'tools',
  'tsconfig.json',
  'wxt.config.ts',
]);

/** `names`: what stands at the top of the repository. Dotfiles are free. */
export function keepTopLevel(names: readonly string[]): Complaint[] {
  return names
    .filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name))
    .map((name) => `${name} stands at the top level, which is fixed: put it into one of the folders there.`);
}
