import { readFile } from 'node:fs/promises';
import { asset } from './assets.ts';
import { compiled } from './compile.ts';
import type { IslandSettings } from './islands/replica.ts';
import type { ListingProps } from './item.ts';
import { answer } from './listing.ts';
import { island } from './markup.ts';
import { paperPage } from './paper-page.ts';
import { addMonths, weekOf } from './records/calendar.ts';
import { inventedRecords } from './records/records.ts';
import { renderer, withoutMarkers } from './render.ts';
import { BUILD, shell } from './shell.ts';

export { savedPage } from './saved-page.ts';

export interface SiteOptions {
  /**
   * static: no script at all, a saved page. Otherwise real Svelte islands, compiled at run time; `delay` in ms before
   * the islands' module is served; 'never': the module answers 404. Default: svelte5, 0.
   */
  hydration?: 'static' | { engine: 'svelte5' | 'svelte4'; delay: number | 'never' };
  /**
   * rebuild (default): as on the real page the island's markup has no hydration comments of its own, so that every
   * node is replaced once; clean: the nodes of the server stay.
   */
  hydrationMode?: 'rebuild' | 'clean';
  /** ms after hydration at which the island is emptied and created once more; default never. */
  rebuildAfter?: number;
  /** Whether period buttons and the search box load a page or swap the island; default full. */
  navigation?: 'full' | 'soft';
  /** Whether a card moves with its paper (default) or is filled with another. */
  keyed?: boolean;
  /** 'real' only where ../shared/data exists; default invented. */
  records?: 'invented' | 'real';
  /** Overrides the host's number of cards on every listing. */
  cards?: number;
  loggedIn?: boolean;
  /** Whether the host's public API tells what is linked to a paper; by default it is an address that does not exist. */
  hasApi?: boolean;
  /** 2024: the daily page as saved in August 2024. */
  shape?: '2026' | '2024';
}

export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** ms to wait before answering. */
  delay: number;
}

export interface Site {
  /** `url` is one of https://huggingface.co; of the `cookie` header only `theme=dark` counts, and only on static pages. */
  respond(url: URL, cookie?: string): Promise<SiteResponse>;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const respondHtml = (body: string, status = 200): SiteResponse => ({ status, headers: HTML, body, delay: 0 });
const MISSING = respondHtml('<!doctype html><title>404</title><body>Not found</body>', 404);

const API = '/api/papers/';

/** Two models for every paper. */
function linkedTo(id: string): SiteResponse {
  const linkedModels = [{ id: 'quiet-lab/half-7b' }, { id: 'quiet-lab/half-70b' }];
  const headers = { 'content-type': 'application/json', RateLimit: '"api";r=400;t=120' };
  return { status: 200, headers, body: JSON.stringify({ id, linkedModels, numTotalModels: 2 }), delay: 0 };
}

/** What the daily page's data held in 2024. */
function oldProps({ canSubmit, dailyPapers, publisher, dateString, prevDate, nextDate }: ListingProps): ListingProps {
  return {
    canSubmit,
    dailyPapers,
    date: `${dateString ?? ''}T00:00:00.000Z`,
    publisher,
    ...(prevDate === undefined ? {} : { prevDate }),
    ...(nextDate === undefined ? {} : { nextDate }),
  };
}

/** A replica of huggingface.co/papers that answers requests. `https://huggingface.co` is the only host it refers to. */
export async function createSite(options: SiteOptions = {}): Promise<Site> {
  const hydration = options.hydration ?? { engine: 'svelte5', delay: 0 };
  const engine = hydration === 'static' ? 'svelte5' : hydration.engine;
  const records = options.records === 'real' ? (await import('./records/real.ts')).realRecords() : inventedRecords();
  const render = await renderer(engine);
  const isOld = options.shape === '2024';
  const settings: IslandSettings = {
    keyed: options.keyed ?? true,
    loggedIn: options.loggedIn ?? false,
    navigation: options.navigation ?? 'full',
    shape: options.shape ?? '2026',
    year: Number(records.latest.slice(0, 4)),
    latest: [
      `/papers/date/${records.latest}`,
      `/papers/week/${weekOf(records.latest)}`,
      `/papers/month/${records.latest.slice(0, 7)}`,
    ],
    others: `/papers/month/${addMonths(records.latest.slice(0, 7), -2)}`,
    fresh: options.hydrationMode !== 'clean',
    ...(options.rebuildAfter === undefined ? {} : { rebuildAfter: options.rebuildAfter }),
  };
  const script =
    hydration === 'static'
      ? ''
      : `import("${BUILD.replaceAll('/', '\\/')}\\/index.js"); window.moonSha = "kube-8fccf39\\/"; window.__hf_deferred = {}; window.replicaSettings = ${JSON.stringify(settings)};`;

  function listingPage(path: string, title: string, props: ListingProps, cookie: string): string {
    const isDark = hydration === 'static' && /\btheme=dark\b/.test(cookie);
    const shown = isOld && props.periodType === 'day' ? oldProps(props) : props;
    const html = render(shown, settings);
    const main = island('DailyPapers', shown, settings.fresh && engine === 'svelte5' ? withoutMarkers(html) : html);
    return shell({ title, path, name: 'DailyPapersPage', isLoggedIn: settings.loggedIn, isDark, main, script });
  }

  async function bundle(): Promise<SiteResponse> {
    if (hydration === 'static' || hydration.delay === 'never') return MISSING;
    const body = await readFile(await compiled(engine, 'client'), 'utf8');
    return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body, delay: hydration.delay };
  }

  return {
    respond: async (url, cookie = '') => {
      if (url.pathname === `${BUILD}/index.js`) return bundle();
      if (options.hasApi && url.pathname.startsWith(API)) return linkedTo(url.pathname.slice(API.length));
      const file = await asset(url.pathname, records);
      if (file) return file;

      const found = answer(url, records, options.cards);
      if (found.kind === 'missing') return MISSING;
      if (found.kind === 'redirect') return { status: 302, headers: { location: found.to }, body: '', delay: 0 };
      if (found.kind === 'paper') return respondHtml(paperPage(found.item, settings.loggedIn));
      return respondHtml(listingPage(url.pathname + url.search, found.title, found.props, cookie));
    },
  };
}
