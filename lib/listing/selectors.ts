import type { ListingKind } from './kind.ts';

/**
 * Everything Dogear asks of the host page's markup. By meaning (island names, links to papers, headings), never
 * by utility classes: those changed with each version of the page's CSS framework. Why, since when and how often
 * each must match stands in `NOTES`, which the content script does not carry.
 */
export const SELECTORS = {
  listingPage: 'body.DailyPapersPage',
  island: '[data-target="DailyPapers"]',
  article: 'article',
  titleLink: ':is(h1, h2, h3, h4, h5, h6) a[href*="/papers/"]',
  paperLink: 'a[href*="/papers/"]',
  picture: 'a[href*="/papers/"] :is(img, video):not(li *)',
  abstract: ':is(h1, h2, h3, h4, h5, h6) ~ a[href*="/papers/"], :is(h1, h2, h3, h4, h5, h6) ~ p',
  comments: 'a[href$="#community"]',
  authorList: 'ul li',
  organization: 'a[href^="/"]:not([href^="/papers"], [href^="/login"]) > img[alt] + span',
  repository: 'a[href^="https://github.com/"]',
  vote: '[role="checkbox"], label:has(input[type="checkbox"]), a[href^="/login"]',
  unhydrated: 'img[onload*="__e"], [style*="transform: function"]',
  inlineScript: 'script:not([src])',
} as const;

export type SelectorName = keyof typeof SELECTORS;

/** Where to search the whole page from: an image named `querySelector` hides that of the document, not this one's. */
export function page(): HTMLElement {
  return document.documentElement;
}

export function find(root: Element, name: SelectorName): HTMLElement | null {
  return root.querySelector<HTMLElement>(SELECTORS[name]);
}

export function findAll(root: Element, name: SelectorName): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>(SELECTORS[name]);
}

/** How often a selector must match: on the page (`one`, `some`, `none`), or inside each card. */
export type Expectation = 'one' | 'some' | 'none' | 'every card' | 'some cards';

interface Note {
  why: string;
  /** Year of the page it was seen on, and whether that was a saved page or a report. */
  since: string;
  expect: Partial<Record<ListingKind, Expectation>>;
}

const EVERYWHERE = { daily: 'one', weekly: 'one', monthly: 'one', trending: 'one', search: 'one' } as const;
const EACH_CARD = {
  daily: 'every card',
  weekly: 'every card',
  monthly: 'every card',
  trending: 'every card',
  search: 'every card',
} as const;

export const NOTES: Record<SelectorName, Note> = {
  listingPage: {
    why: 'daily and trending pages carry it; a paper page does not',
    since: '2024 and 2026, saved pages',
    expect: EVERYWHERE,
  },
  island: {
    why: 'the hydrated part that holds the list, with its JSON',
    since: '2024 and 2026, saved pages',
    expect: EVERYWHERE,
  },
  article: {
    why: 'one a paper; nothing else on the page is an article',
    since: '2024 and 2026, saved pages',
    expect: { daily: 'some', weekly: 'some', monthly: 'some', trending: 'some', search: 'some' },
  },
  titleLink: {
    why: 'the title links to the paper; its address is the identity of the card',
    since: '2024 and 2026, saved pages',
    expect: EACH_CARD,
  },
  paperLink: {
    why: 'what is left to go by when the title is no longer in a heading',
    since: '2024 and 2026, saved pages',
    expect: EACH_CARD,
  },
  picture: {
    why: 'the thumbnail; pictures inside list items are the authors',
    since: '2024 and 2026, saved pages',
    expect: {
      daily: 'every card',
      weekly: 'every card',
      monthly: 'every card',
      trending: 'every card',
      search: 'none',
    },
  },
  abstract: {
    why: 'on search results the whole abstract is one link below the title',
    since: '2026, captures as text',
    expect: { search: 'every card' },
  },
  comments: {
    why: 'number of comments; absent without any',
    since: '2024, saved page',
    expect: { daily: 'some cards', search: 'some cards' },
  },
  authorList: {
    why: 'authors with avatars, then "12 authors"',
    since: '2024 and 2026, saved pages',
    expect: { daily: 'some cards', trending: 'some cards', search: 'some cards' },
  },
  organization: {
    why: 'the organization chip stands in place of the authors',
    since: '2026, saved page',
    expect: { trending: 'some cards', search: 'some cards' },
  },
  repository: {
    why: 'the GitHub button of trending cards',
    since: '2026, saved page',
    expect: { trending: 'some cards', search: 'none' },
  },
  vote: {
    why: 'the vote box: its number, "-" for none',
    since: '2024 and 2026, saved pages',
    expect: EACH_CARD,
  },
  unhydrated: {
    why: 'written by the server renderer, taken away by hydration',
    since: '2026, saved page',
    expect: {},
  },
  inlineScript: {
    why: "one of them imports the page's framework",
    since: '2024 and 2026, saved pages',
    expect: { daily: 'some', weekly: 'some', monthly: 'some', trending: 'some', search: 'some' },
  },
};
