import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import {
  advice,
  type BrowserName,
  brokenChoice,
  chosenPath,
  complaintAbout,
  type Machine,
  placesToLook,
  waysToGet,
} from './browser-plan.ts';
import { run } from './run.ts';

function describeMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isDebianLike: existsSync('/etc/debian_version'),
    isRoot: process.getuid?.() === 0,
    playwrightChromium: chromium.executablePath(),
  };
}

/** What the program answers to `--version`, or null when it does not start (a snap's empty launcher, for one). */
async function askVersion(file: string, { platform }: Machine): Promise<string | null> {
  if (!existsSync(file)) return null;
  // A browser on Windows opens a window instead of answering.
  if (platform === 'win32') return '';

  const { code, output } = await run(file, ['--version']);
  return code === 0 ? output : null;
}

async function look(name: BrowserName, machine: Machine): Promise<string | null> {
  for (const file of placesToLook(name, machine)) {
    const version = await askVersion(file, machine);
    if (version !== null && complaintAbout(name, file, version) === null) return file;
  }
  return null;
}

async function useChosen(name: BrowserName, file: string, machine: Machine): Promise<string> {
  const version = await askVersion(file, machine);
  if (version === null) throw new Error(brokenChoice(name, file));

  const complaint = complaintAbout(name, file, version);
  if (complaint) throw new Error(complaint);
  return file;
}

/**
 * Path of a browser that can load the extension: the one chosen by `CHROMIUM_PATH` or `FIREFOX_PATH`, else an
 * installed one, else one that is installed now. Throws one sentence that says what to do.
 */
export async function getBrowser(name: BrowserName): Promise<string> {
  const machine = describeMachine();

  const chosen = chosenPath(name, machine);
  if (chosen) return useChosen(name, chosen, machine);

  const installed = await look(name, machine);
  if (installed) return installed;

  for (const commands of waysToGet(name, machine)) {
    for (const [program, ...args] of commands) {
      console.log(`No ${name} here yet: ${[program, ...args].join(' ')}`);
      const { code, output } = await run(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
      if (code !== 0) {
        console.log(output.trim().split('\n').slice(-3).join('\n'));
        break;
      }
    }

    const got = await look(name, machine);
    if (got) return got;
  }

  throw new Error(advice(name));
}
