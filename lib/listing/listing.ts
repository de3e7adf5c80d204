import { type Card, readCards } from './cards.ts';
import { type IslandData, type LazyPaper, once, readIslandProps } from './island.ts';
import { type ListingKind, listingKind } from './kind.ts';
import { readPaper } from './read.ts';
import { find, page } from './selectors.ts';

/** All that Dogear knows of the page at one moment. */
export interface Listing {
  kind: ListingKind;
  /** Null where the page has none: an older or changed page. */
  island: HTMLElement | null;
  cards: Card[];
  /** The paper of each card, by id; the same object as long as the page says the same of it. */
  papers: Map<string, LazyPaper>;
  /** Blocks that look like a card and could not be read. */
  unread: number;
}

export interface Reader {
  /** The island's JSON alone, so that the first reading need not take all of its time in one task. */
  prepare(): void;
  /** The page as it stands, or as it stood at the last reading where nothing has changed since. */
  read(url?: URL | Location): Listing | null;
  /** The page has changed: the next reading looks at it anew. */
  forget(): void;
}

/** Reads listings; remembers the last island's JSON and papers, so that an unchanged page is read without parsing. */
export function createReader(): Reader {
  let json: string | null = null;
  let data: IslandData | null = null;
  let papers = new Map<string, LazyPaper>();
  let last: { listing: Listing | null; href: string } | null = null;

  const readData = (island: HTMLElement | null) => {
    const props = island?.getAttribute('data-props') ?? null;
    if (props === json) return;
    json = props;
    data = readIslandProps(props);
    papers = new Map();
  };

  const lookAt = (url: URL | Location): Listing | null => {
    const island = find(page(), 'island');
    readData(island);
    const kind = listingKind(url, data?.hints);
    if (kind === null || !(island || find(page(), 'listingPage'))) return null;

    const { cards, unread } = readCards(island ?? page());
    const current = new Map<string, LazyPaper>();
    for (const card of cards) {
      const paper = data?.papers.get(card.id) ?? papers.get(card.id) ?? once(() => readPaper(card, kind));
      current.set(card.id, paper);
    }
    papers = current;
    return { kind, island, cards, papers, unread };
  };

  return {
    prepare: () => readData(find(page(), 'island')),
    read(url = location) {
      if (last?.href !== url.href) last = { listing: lookAt(url), href: url.href };
      return last.listing;
    },
    forget() {
      last = null;
    },
  };
}
