import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile as compile5 } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export type Engine = 'svelte5' | 'svelte4';
type Side = 'client' | 'server';

// Not imported: the types of Svelte 4 declare the modules of Svelte 5 anew.
const { compile: compile4 }: { compile(source: string, options: object): { js: { code: string } } } = createRequire(
  import.meta.url,
)('svelte4/compiler');

const here = path.dirname(fileURLToPath(import.meta.url));
const islands = path.join(here, 'islands');
const cache = path.join(here, '../../node_modules/.cache/replica');

/** Compiles `.svelte` files with either engine, so that no plugin of either has to be installed. */
function svelte(engine: Engine, side: Side): Plugin {
  return {
    name: `replica-${engine}-${side}`,
    transform(source, id) {
      if (!id.endsWith('.svelte')) return null;
      const filename = path.relative(here, id);
      if (engine === 'svelte5') return compile5(source, { filename, generate: side, css: 'external' }).js.code;
      return compile4(source, {
        filename,
        generate: side === 'client' ? 'dom' : 'ssr',
        hydratable: true,
        css: 'none',
        enableSourcemap: false,
      }).js.code;
    },
  };
}

async function bundle(engine: Engine, side: Side): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte(engine, side)],
    resolve: {
      conditions: [side === 'client' ? 'browser' : 'node', 'production'],
      alias: engine === 'svelte4' ? [{ find: /^svelte(?=\/|$)/, replacement: 'svelte4' }] : [],
    },
    ssr: { noExternal: true },
    build: {
      write: false,
      minify: side === 'client',
      target: 'es2023',
      ssr: side === 'server',
      rolldownOptions: {
        input: path.join(islands, side === 'client' ? `client${engine.at(-1)}.ts` : `server${engine.at(-1)}.ts`),
        output: { format: 'es', codeSplitting: false },
        preserveEntrySignatures: 'strict',
      },
    },
  });

  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`No ${side} bundle came out of ${engine}`);
  return chunk.code;
}

/** A key that changes with any source that goes into the bundle. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(islands)).sort().map((name) => path.join(islands, name));
  for (const file of [...files, path.join(here, 'compile.ts'), path.join(here, 'records/rank.ts')]) {
    hash.update(await readFile(file));
  }
  for (const name of ['svelte', 'svelte4', 'vite']) {
    hash.update(await readFile(path.join(here, '../../node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

const known = new Map<string, Promise<string>>();

async function compileOnce(engine: Engine, side: Side): Promise<string> {
  const file = path.join(cache, `${engine}-${side}-${await fingerprint()}.mjs`);
  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored !== null) return file;

  const code = await bundle(engine, side);
  await mkdir(cache, { recursive: true });
  // Written aside first: several test workers may compile at once.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, code);
  await rename(aside, file);
  return file;
}

/** The compiled islands as a file, from the cache when no source has changed. */
export function compiled(engine: Engine, side: Side): Promise<string> {
  const key = `${engine} ${side}`;
  const file = known.get(key) ?? compileOnce(engine, side);
  known.set(key, file);
  return file;
}
