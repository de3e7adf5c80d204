import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { getBrowser } from '../../tools/browser.ts';
import { createSite, type SiteOptions } from '../site/site.ts';
import { evaluateIn, findBrowserScope, openBidi } from './bidi.ts';
import { startNetwork } from './network.ts';
import { openPopup, type Popup } from './popup.ts';
import { type Sightings, watchBrowser } from './watch.ts';
import { within } from './within.ts';

/** The host part of the extension's pages; fixed, so that a restart finds the same data. */
const UUID = '11111111-2222-4333-8444-555555555555';

export interface Dogear {
  /** The first tab; a new one after `restart`. */
  readonly page: Page;
  /** A tab in a window of its own, so that both are in sight: a tab behind another draws no frames. */
  newWindow(): Promise<Page>;
  /** The popup in a tab of its own. */
  popup(): Promise<Popup>;
  libraryPage(): Promise<Popup>;
  /** Stops the event page as idle time would; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Closes the browser and starts it again on the same profile. */
  restart(): Promise<void>;
  /** What the extension did behind the test's back since the last start. */
  look(): Promise<Sightings>;
  /** Hosts and addresses asked for since the last call that no page of the site asks for, Firefox's calls home left out. */
  leaked(): string[];
  /** Addresses of the host's API asked for since the last call: no page of the site asks for any. */
  asked(): string[];
  close(): Promise<void>;
}

/** Firefox asks its maker for updates whatever is switched off; that is not ours to judge. */
const CALLS_HOME =
  /(?:^|\.)(?:mozilla\.(?:org|com|net)|mozaws\.net|firefox\.com|firefoxusercontent\.com|mozgcp\.net)(?::\d+|\/|$)/;

export async function startSession(extension: string, profile: string, site: SiteOptions): Promise<Dogear> {
  const network = await startNetwork(await within(40, 'The site', createSite(site)));
  const geckoId = await readGeckoId(extension);

  async function launch() {
    const browser = await within(40, 'Firefox', launchFirefox(profile, geckoId, network.port));
    const bidi = openBidi(browser);
    const inBrowser = await within(20, "Firefox's own window", findBrowserScope(bidi));
    const look = await within(20, 'The watch', watchBrowser(inBrowser));
    await within(20, 'The installation', browser.installExtension(extension));
    return { browser, bidi, inBrowser, look, page: await within(20, 'The first tab', browser.newPage()) };
  }

  let running = await launch();
  const open = (file?: string) => openPopup(running.bidi, (context) => evaluateIn(running.bidi, context), UUID, file);
  return {
    get page() {
      return running.page;
    },
    newWindow: () => running.browser.newPage({ type: 'window' }),
    popup: () => open(),
    libraryPage: () => open('library.html'),
    async stopBackground() {
      const extensionObject = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;
      await running.inBrowser(
        `${extensionObject}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`,
      );
    },
    async restart() {
      await running.browser.close();
      running = await launch();
    },
    look: () => running.look(),
    leaked: () => [
      ...network.others.splice(0).filter((host) => !CALLS_HOME.test(host.replace(/^\w+:\/\//, ''))),
      ...network.missed.splice(0),
    ],
    asked: () => network.api.splice(0),
    async close() {
      await running.browser.close();
      network.close();
    },
  };
}

async function launchFirefox(profile: string, geckoId: string, proxyPort: number): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await getBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
    },
  });
}

async function readGeckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} has no gecko id in its manifest.`);
  return id;
}
