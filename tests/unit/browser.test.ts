import { describe, expect, it } from 'vitest';
import {
  advice,
  brokenChoice,
  chosenPath,
  complaintAbout,
  type Machine,
  placesToLook,
  waysToGet,
} from '../../tools/browser-plan.ts';

const debian: Machine = {
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  isDebianLike: true,
  isRoot: true,
  playwrightChromium: '/cache/playwright/chrome',
};

describe('where a browser is looked for', () => {
  it('takes the path chosen by hand, each browser by its own variable', () => {
    const machine = { ...debian, env: { CHROMIUM_PATH: '/opt/chromium', FIREFOX_PATH: '' } };

    expect(chosenPath('chromium', machine)).toBe('/opt/chromium');
    expect(chosenPath('firefox', machine)).toBeUndefined();
  });

  it('prefers chromium to chromium-browser, and both to the one that Playwright keeps', () => {
    expect(placesToLook('chromium', debian)).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/local/bin/chromium-browser',
      '/usr/bin/chromium-browser',
      '/cache/playwright/chrome',
    ]);
  });

  it('never takes the patched Firefox that Playwright ships', () => {
    const places = placesToLook('firefox', debian);

    expect(places[0]).toBe('/usr/local/bin/firefox-esr');
    expect(places.join()).not.toContain('playwright');
  });

  it('knows the usual places of macOS and Windows', () => {
    const mac = { ...debian, platform: 'darwin' as const };
    const windows = {
      ...debian,
      platform: 'win32' as const,
      env: { PATH: 'C:\\bin', ProgramFiles: 'C:\\Program Files' },
    };

    expect(placesToLook('chromium', mac)).toContain('/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(placesToLook('firefox', windows)).toContain('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
    expect(placesToLook('chromium', windows)[0]).toBe('C:\\bin\\chromium.exe');
  });
});

describe('how a missing browser is got', () => {
  it('asks apt first on a Debian-like machine as root, lists updated before', () => {
    const [apt, playwright] = waysToGet('chromium', debian);

    expect(apt?.map(([, verb]) => verb)).toEqual(['update', 'install']);
    expect(apt?.[1]).toContain('chromium');
    expect(playwright).toEqual([['npx', 'playwright', 'install', 'chromium']]);
    expect(waysToGet('firefox', debian)[0]?.[1]).toContain('firefox-esr');
  });

  it('leaves apt alone without root, and has no way at all to a Firefox then', () => {
    const guest = { ...debian, isRoot: false };

    expect(waysToGet('chromium', guest).flat()).toEqual([['npx', 'playwright', 'install', 'chromium']]);
    expect(waysToGet('firefox', guest)).toEqual([]);
  });
});

describe('what the person is told', () => {
  it('refuses branded Chrome and says why', () => {
    expect(complaintAbout('chromium', '/usr/bin/x', 'Google Chrome 140.0.1\n')).toMatch(
      /no longer loads.*CHROMIUM_PATH/,
    );
    expect(complaintAbout('chromium', '/usr/bin/x', 'Chromium 140.0.1 built on Debian')).toBeNull();
    expect(complaintAbout('firefox', '/usr/bin/x', 'Mozilla Firefox 153.0esr')).toBeNull();
  });

  it.each([advice('chromium'), advice('firefox'), brokenChoice('firefox', '/nowhere')])(
    'is one sentence: %s',
    (text) => {
      expect(text).toMatch(/^[A-Z][^\n]*\.$/);
      expect(text.match(/\. [A-Z]/)).toBeNull();
    },
  );
});
