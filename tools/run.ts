import { spawn } from 'node:child_process';
import path from 'node:path';

/** The repository's root, whatever folder a tool is started from. */
export const ROOT = path.resolve(import.meta.dirname, '..');

export interface Outcome {
  /** Exit code; 127 when the program could not be started at all. */
  code: number;
  /** What it printed, both streams together, in the order in which it arrived. */
  output: string;
}

interface Options {
  env?: Record<string, string>;
  /** Also print what the program prints, while it runs. */
  isLoud?: boolean;
}

/**
 * Runs a program in the repository's root, with the project's own programs (`node_modules/.bin`) found first.
 * Never throws: a program that is missing is an outcome like any other.
 */
export function run(command: string, args: readonly string[], { env = {}, isLoud = false }: Options = {}) {
  const searchPath = [path.join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(path.delimiter);

  return new Promise<Outcome>((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env, PATH: searchPath },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Programs installed by npm are .cmd files there, which only a shell can start.
      shell: process.platform === 'win32',
    });

    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (isLoud) process.stdout.write(text);
      });
    }

    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
