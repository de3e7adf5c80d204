import path from 'node:path';
import { ROOT, run } from './run.ts';

export type Target = 'chrome' | 'firefox';

/** `test` opens the shadow roots so that tests can look inside; see wxt.config.ts. */
export type Flavour = '' | 'test' | 'control';

/** The folder that a build is written to. */
export function outputOf(target: Target, flavour: Flavour = ''): string {
  return path.join(ROOT, '.output', `${target}-mv3${flavour && `-${flavour}`}`);
}

/** Builds the extension, MV3 for both browsers, and returns the exit code and what the build said. */
export function runBuild(target: Target, flavour: Flavour = '') {
  const args = target === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  return run('wxt', args, { env: { DOGEAR_BUILD: flavour } });
}

/** Builds the extension and returns its folder; throws what the build said when it fails. */
export async function build(target: Target, flavour: Flavour = ''): Promise<string> {
  const { code, output } = await runBuild(target, flavour);
  if (code !== 0) throw new Error(`The ${target} build failed:\n${output}`);
  return outputOf(target, flavour);
}
