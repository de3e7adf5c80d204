import type { Item, ListingProps } from '../item.ts';

/** How the replica behaves, from the server to the page; see `SiteOptions`. */
export interface IslandSettings {
  keyed: boolean;
  loggedIn: boolean;
  navigation: 'full' | 'soft';
  shape: '2026' | '2024';
  /** The year that dates are printed without. */
  year: number;
  /** Whether the server's markup is thrown away when the island comes to life. */
  fresh: boolean;
  /** Addresses of the latest day, week and month. */
  latest: [day: string, week: string, month: string];
  /** Address of a listing that shares no paper with those. */
  others: string;
  rebuildAfter?: number;
}

/** What the components are given beside the page's data. */
export interface IslandSite extends IslandSettings {
  go?: (path: string) => void;
}

export interface Island {
  update(items: Item[]): void;
  destroy(): void;
}

export type Start = (target: HTMLElement, props: ListingProps, site: IslandSite, fresh: boolean) => Island;

/** What a test may do to the page: `window.replica`. */
export interface Replica {
  /** True as soon as the island is alive. */
  hydrated: boolean;
  /** Turns the order of the cards around. */
  resort(): void;
  /** Fills the list with the papers of another page, without touching `data-props`. */
  reuse(): Promise<void>;
  /** Toggles the vote of one paper; re-renders nothing but its vote box. */
  vote(id: string): void;
  /** Empties the island and creates it once more. */
  rebuild(): void;
  /** Goes to another listing without loading a page. */
  go(path: string): Promise<void>;
}

declare global {
  interface Window {
    replica?: Replica;
    replicaSettings: IslandSettings;
  }
}

const ISLAND = '[data-target="DailyPapers"]';
const ABSENT = 200;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const find = () => document.querySelector<HTMLElement>(ISLAND);
const read = (island: HTMLElement) => JSON.parse(island.dataset.props ?? '{}') as ListingProps;

interface NextPage {
  url: string;
  title: string;
  /** The JSON of its island, or null. */
  json: string | null;
}

/** By text, not by a parsed document: fifty of those, kept by the browser, would drown what a leak test looks for. */
async function fetchPage(path: string): Promise<NextPage> {
  const response = await fetch(path);
  const html = await response.text();
  const attribute = /data-target="DailyPapers" data-props="([^"]*)"/.exec(html)?.[1];
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  return {
    url: response.url,
    title: plain(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    json: attribute === undefined ? null : plain(attribute),
  };
}

/** Brings the island to life and offers `window.replica`. */
export function run(start: Start): void {
  const settings = window.replicaSettings;
  const target = find();
  if (!target) return;
  const place = target.parentElement ?? document.body;

  let props = read(target);
  let items = props.searchResults ?? props.dailyPapers;
  const site: IslandSite = {
    ...settings,
    go: (path) => (settings.navigation === 'soft' ? void go(path) : location.assign(path)),
  };
  let island = start(target, props, site, settings.fresh);
  let turns = 0;

  async function go(path: string, isReturn = false): Promise<void> {
    turns += 1;
    const turn = turns;
    const next = await fetchPage(path);
    if (turn !== turns) return;
    if (next.json === null) return location.assign(path);

    find()?.remove();
    island.destroy();
    if (!isReturn) history.pushState(null, '', next.url);
    document.title = next.title;
    await pause(ABSENT);
    if (turn !== turns) return;

    const fresh = document.createElement('div');
    fresh.className = 'SVELTE_HYDRATER contents';
    fresh.dataset.target = 'DailyPapers';
    fresh.dataset.props = next.json;
    place.append(fresh);
    props = read(fresh);
    items = props.searchResults ?? props.dailyPapers;
    island = start(fresh, props, site, true);
  }

  const replica: Replica = {
    hydrated: true,
    resort: () => {
      items = items.toReversed();
      island.update(items);
    },
    reuse: async () => {
      const next = await fetchPage(settings.others);
      const papers = next.json === null ? [] : (JSON.parse(next.json) as ListingProps).dailyPapers;
      items = papers.slice(0, items.length);
      island.update(items);
    },
    vote: (id) => void document.dispatchEvent(new CustomEvent('replica:vote', { detail: id })),
    rebuild: () => {
      const current = find();
      if (!current) return;
      island.destroy();
      current.textContent = '';
      island = start(current, props, site, true);
    },
    go: (path) => go(path),
  };

  window.replica = replica;
  window.addEventListener('popstate', () => void go(location.pathname + location.search, true));
  if (settings.rebuildAfter !== undefined) setTimeout(replica.rebuild, settings.rebuildAfter);
}
