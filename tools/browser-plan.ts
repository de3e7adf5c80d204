import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** What the decisions below need to know of the machine; `tools/browser.ts` looks it up. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isDebianLike: boolean;
  isRoot: boolean;
  /** Where Playwright keeps its own Chromium, whether or not it is there. */
  playwrightChromium: string;
}

export type Command = readonly [program: string, ...args: string[]];

const PATH_VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const;
const NAMES = { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] } as const;
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** The path that the reader of the README chose by hand; it wins over everything and has no substitute. */
export function chosenPath(name: BrowserName, { env }: Machine): string | undefined {
  return env[PATH_VARIABLE[name]] || undefined;
}

/** Where a browser may stand, best first: on the search path, Playwright's own, the system's usual places. */
export function placesToLook(name: BrowserName, machine: Machine): string[] {
  const { platform, env } = machine;
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  const separator = platform === 'win32' ? ';' : ':';
  const suffix = platform === 'win32' ? '.exe' : '';

  const folders = (env.PATH ?? '').split(separator).filter(Boolean);
  const onPath = NAMES[name].flatMap((file) => folders.map((folder) => join(folder, file + suffix)));
  return [...onPath, ...(name === 'chromium' ? [machine.playwrightChromium] : []), ...usualPlaces(name, machine)];
}

function usualPlaces(name: BrowserName, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return name === 'chromium'
      ? ['/Applications/Chromium.app/Contents/MacOS/Chromium']
      : ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  }

  if (platform !== 'win32') return [];
  const file = name === 'chromium' ? ['Chromium', 'Application', 'chrome.exe'] : ['Mozilla Firefox', 'firefox.exe'];
  return [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.win32.join(folder, ...file));
}

/**
 * Ways to get the browser, best first, each a row of commands; none when only the person can do it.
 * Firefox is never taken from Playwright: its Firefox is patched and cannot load extensions.
 */
export function waysToGet(name: BrowserName, { isDebianLike, isRoot }: Machine): Command[][] {
  const ways: Command[][] = [];
  if (isDebianLike && isRoot) {
    ways.push([
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[name]],
    ]);
  }
  if (name === 'chromium') ways.push([['npx', 'playwright', 'install', 'chromium']]);
  return ways;
}

/** Why a browser that answered `--version` like this cannot be used, as one sentence, or null. */
export function complaintAbout(name: BrowserName, file: string, version: string): string | null {
  if (name === 'chromium' && version.trim().startsWith('Google Chrome')) {
    return `${file} is Google Chrome, which no longer loads an unpacked extension by flag: install Chromium, or set CHROMIUM_PATH to one.`;
  }
  return null;
}

/** What the person can do when no browser was found and none could be got, as one sentence. */
export function advice(name: BrowserName): string {
  const title = name === 'chromium' ? 'Chromium' : 'Firefox';
  const remark =
    name === 'chromium' ? ' (Google Chrome will not do, it no longer loads an unpacked extension by flag)' : '';
  return `No ${title} was found and none could be installed: install it (on Debian: apt-get install ${DEBIAN_PACKAGE[name]}), or set ${PATH_VARIABLE[name]} to its program${remark}.`;
}

/** What is wrong with a path chosen by hand that holds no working browser, as one sentence. */
export function brokenChoice(name: BrowserName, file: string): string {
  return `${PATH_VARIABLE[name]} names ${file}, which is not a browser that starts: correct it or unset it.`;
}
