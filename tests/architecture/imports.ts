import path from 'node:path';
import { type Source, withoutComments } from './sources.ts';

export interface Import {
  /** As written: `../paper/paper.ts`, `preact/hooks`. */
  specifier: string;
  /** Path from the repository's root for a relative import, else null. */
  file: string | null;
  /** Gone after compiling: `import type`, or every name marked `type`. */
  isTypeOnly: boolean;
}

const FROM = /\b(?:import|export)\s+(type\s+)?([^'"`;()=]*?)\s*\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Every static, dynamic and side-effect import and re-export of a file. */
export function readImports(source: Source): Import[] {
  const text = withoutComments(source.text);

  const named = [...text.matchAll(FROM)].map(([, type, clause = '', specifier = '']) => ({
    specifier,
    isTypeOnly: type !== undefined || namesOnlyTypes(clause),
  }));
  const bare = [...text.matchAll(BARE)].map(([, specifier = '']) => ({ specifier, isTypeOnly: false }));

  return [...named, ...bare].map((found) => ({ ...found, file: resolve(source.path, found.specifier) }));
}

function namesOnlyTypes(clause: string): boolean {
  const names = /^\{([\s\S]*)\}$/.exec(clause.trim())?.[1];
  if (names === undefined) return false;

  const each = names.split(',').map((name) => name.trim());
  return each.every((name) => name === '' || name.startsWith('type '));
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [file = ''] = specifier.split('?');
  return path.posix.join(path.posix.dirname(from), file);
}
