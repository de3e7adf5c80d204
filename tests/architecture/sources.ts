import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file as the rules see it: its path from the repository's root, with forward slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}

/** What a rule found wrong, and what to do instead, in one sentence that names the file. */
export type Complaint = string;

/** A rule of the house is a pure function, so that a test can also plant a violation and expect it caught. */
export type Rule = (sources: readonly Source[]) => Complaint[];

const TEXT =
  /\.(?:tsx?|mts|js|mjs|json|css|html|svg|md|txt|bib|ris|csv|toml|yml|yaml)$|(?:^|\/)(?:\.[^/]+|LICENSE|run)$/;

/** All text files of the repository, without what `.gitignore` leaves out. */
export function readRepository(root: string): Source[] {
  const ignored = new Set(['.git', ...ignoredFolders(root)]);

  function walk(folder: string): Source[] {
    return readdirSync(path.join(root, folder)).flatMap((name) => {
      if (ignored.has(name)) return [];
      const inside = path.posix.join(folder, name);
      if (statSync(path.join(root, inside)).isDirectory()) return walk(inside);
      return TEXT.test(inside) ? [{ path: inside, text: readFileSync(path.join(root, inside), 'utf8') }] : [];
    });
  }
  return walk('');
}

/** Names at the top of the repository that git would take. */
export function readTopLevel(root: string): string[] {
  const ignored = new Set(ignoredFolders(root));
  return readdirSync(root).filter((name) => !ignored.has(name));
}

function ignoredFolders(root: string): string[] {
  const lines = readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1));
}

/** The code that ships. */
export function isProduct({ path }: Source): boolean {
  return /^(?:entrypoints|components|lib)\/.*\.(?:tsx?|html)$/.test(path);
}

/** The text without comments; what stands in quotes stays. */
export function withoutComments(text: string): string {
  const quotedOrComment = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(quotedOrComment, (_all, quoted: string | undefined) => quoted ?? '');
}
