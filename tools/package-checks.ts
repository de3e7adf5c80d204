import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, outputOf } from './build.ts';
import { lintForFirefox } from './firefox-lint.ts';
import { type PackedFile, readPackage } from './package-files.ts';
import { complainOfCode, complainOfManifest, complainOfSize, type Manifest } from './package-rules.ts';
import { ROOT } from './run.ts';
import { measureTopicModel } from './topic-model.ts';

/**
 * Checks what would be shipped: run it after both builds. `--update` writes the manifests as they are into
 * manifest.golden.json instead, to be read in the diff.
 */
const GOLDEN = path.join(ROOT, 'tools', 'manifest.golden.json');
const TARGETS = ['chrome', 'firefox'] as const;

type Golden = Record<(typeof TARGETS)[number], Manifest>;

function readManifest(files: readonly PackedFile[]): Manifest {
  const manifest = files.find(({ path }) => path === 'manifest.json');
  const { version: _changesWithEachRelease, ...rest } = JSON.parse(manifest?.text ?? '{}') as Manifest;
  return rest;
}

async function checkSameBytes(before: readonly PackedFile[]): Promise<string[]> {
  const after = await readPackage(await build('chrome'));
  const differing = before.filter((file) => after.find(({ path }) => path === file.path)?.text !== file.text);
  return differing.map(({ path }) => `Two builds of the same source differ in ${path}.`);
}

const packages = {
  chrome: await readPackage(outputOf('chrome')),
  firefox: await readPackage(outputOf('firefox')),
};
const manifests: Golden = { chrome: readManifest(packages.chrome), firefox: readManifest(packages.firefox) };

if (process.argv.includes('--update')) {
  await writeFile(GOLDEN, `${JSON.stringify(manifests, null, 2)}\n`);
  process.exit();
}

const golden = JSON.parse(await readFile(GOLDEN, 'utf8')) as Golden;
const modelBytes = await measureTopicModel();
const complaints = [
  ...TARGETS.flatMap((target) => [
    ...complainOfManifest(target, manifests[target], golden[target]),
    ...complainOfCode(target, packages[target]),
    ...complainOfSize(target, packages[target], modelBytes),
  ]),
  ...(await lintForFirefox(outputOf('firefox'))),
  ...(await checkSameBytes(packages.chrome)),
];

for (const complaint of complaints) console.log(`- ${complaint}`);
console.log(
  complaints.length === 0 ? 'The package is as it should be.' : `${complaints.length} complaints about the package.`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;
