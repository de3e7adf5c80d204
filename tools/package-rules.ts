import { isDeepStrictEqual } from 'node:util';
import type { PackedFile } from './package-files.ts';

export type Manifest = Record<string, unknown>;

/** Minified and without the topic model; what the page pays for on every load. */
const CONTENT_SCRIPT_MAX_BYTES = 60_000;

/** Preact itself has these for `dangerouslySetInnerHTML`, which the house rules ban from our own code. */
const PREACT_INNER_HTML = 2;

/** A manifest is what was agreed on, word for word; and what no agreement may bring in. */
export function complainOfManifest(target: string, manifest: Manifest, golden: Manifest): string[] {
  const keys = [...new Set([...Object.keys(manifest), ...Object.keys(golden)])];
  const changed = keys
    .filter((key) => !isDeepStrictEqual(manifest[key], golden[key]))
    .map(
      (key) =>
        `${target}: ${key} is ${JSON.stringify(manifest[key])}, agreed was ${JSON.stringify(golden[key])}; if meant, run node tools/package-checks.ts --update and say why.`,
    );

  const banned = ['web_accessible_resources', 'externally_connectable', 'optional_permissions', 'update_url']
    .filter((key) => key in manifest)
    .map((key) => `${target}: the manifest has ${key}, which Dogear does without.`);
  return [...changed, ...banned];
}

export function complainOfSize(target: string, files: readonly PackedFile[], modelBytes: number): string[] {
  const all = contentScripts(files).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (all === 0) return [`${target}: there is no content script in the package.`];

  const bytes = all - modelBytes;
  if (bytes <= CONTENT_SCRIPT_MAX_BYTES) return [];
  return [
    `${target}: the content script has ${bytes} bytes beside the topic model, ${CONTENT_SCRIPT_MAX_BYTES} is the limit.`,
  ];
}

export function complainOfCode(target: string, files: readonly PackedFile[]): string[] {
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  return [
    ...scripts.flatMap(({ path, text }) => {
      const found = /\beval\s*\(|\bnew Function\b|(?<![\w.])Function\s*\(|\bimport\s*\(\s*["'`]https?:/.exec(text);
      return found ? [`${target}: ${path} has ${found[0]}, which runs text as code.`] : [];
    }),
    ...scripts.flatMap(({ path, text }) => {
      const count = text.split('innerHTML').length - 1;
      return count > PREACT_INNER_HTML
        ? [`${target}: ${path} has innerHTML ${count} times, Preact alone ${PREACT_INNER_HTML} times.`]
        : [];
    }),
    ...contentScripts(files).flatMap(({ path, text }) => {
      return /mode:\s*["'`]open["'`]/.test(text) ? [`${target}: ${path} opens its shadow roots to the page.`] : [];
    }),
  ];
}

function contentScripts(files: readonly PackedFile[]): PackedFile[] {
  return files.filter(({ path }) => path.startsWith('content-scripts/') && path.endsWith('.js'));
}
