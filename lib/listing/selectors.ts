import type { ListingKind } from './kind.ts';

type Expectation = Partial<Record<ListingKind, 'one' | 'some' | 'every card' | 'some cards' | 'none'>>;

interface Selector {
  css: string;
  why: string;
  /** Where it was seen: year of the page, and whether a saved page or a report says so. */
  since: string;
  /** How often it must match, on the page (`one`, `some`, `none`) or inside each card (`every card`, `some cards`). */
  expect: Expectation;
}

const EVERYWHERE = { daily: 'one', weekly: 'one', monthly: 'one', trending: 'one', search: 'one' } as const;
const EACH_CARD = {
  daily: 'every card',
  weekly: 'every card',
  monthly: 'every card',
  trending: 'every card',
  search: 'every card',
} as const;

/**
 * Everything Dogear asks of the host page's markup. By meaning (island names, links to papers, headings), never
 * by utility classes: those changed with each version of the page's CSS framework.
 */
export const SELECTORS = {
  listingPage: {
    css: 'body.DailyPapersPage',
    why: 'daily and trending pages carry it; a paper page does not',
    since: '2024 and 2026, saved pages',
    expect: EVERYWHERE,
  },
  island: {
    css: '[data-target="DailyPapers"]',
    why: 'the hydrated part that holds the list, with its JSON',
    since: '2024 and 2026, saved pages',
    expect: EVERYWHERE,
  },
  article: {
    css: 'article',
    why: 'one a paper; nothing else on the page is an article',
    since: '2024 and 2026, saved pages',
    expect: { daily: 'some', weekly: 'some', monthly: 'some', trending: 'some', search: 'some' },
  },
  titleLink: {
    css: ':is(h1, h2, h3, h4, h5, h6) a[href*="/papers/"]',
    why: 'the title links to the paper; its address is the identity of the card',
    since: '2024 and 2026, saved pages',
    expect: EACH_CARD,
  },
  paperLink: {
    css: 'a[href*="/papers/"]',
    why: 'what is left to go by when the title is no longer in a heading',
    since: '2024 and 2026, saved pages',
    expect: EACH_CARD,
  },
  picture: {
    css: 'a[href*="/papers/"] :is(img, video):not(li *)',
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
    css: ':is(h1, h2, h3, h4, h5, h6) ~ a[href*="/papers/"], :is(h1, h2, h3, h4, h5, h6) ~ p',
    why: 'on search results the whole abstract is one link below the title',
    since: '2026, captures as text',
    expect: { search: 'every card' },
  },
  comments: {
    css: 'a[href$="#community"]',
    why: 'number of comments; absent without any',
    since: '2024, saved page',
    expect: { daily: 'some cards', search: 'some cards' },
  },
  authorList: {
    css: 'ul li',
    why: 'authors with avatars, then "12 authors"',
    since: '2024 and 2026, saved pages',
    expect: { daily: 'some cards', trending: 'some cards', search: 'some cards' },
  },
  organization: {
    css: 'a[href^="/"]:not([href^="/papers"], [href^="/login"]) > img[alt] + span',
    why: 'the organization chip stands in place of the authors',
    since: '2026, saved page',
    expect: { trending: 'some cards', search: 'some cards' },
  },
  repository: {
    css: 'a[href^="https://github.com/"]',
    why: 'the GitHub button of trending cards',
    since: '2026, saved page',
    expect: { trending: 'some cards', search: 'none' },
  },
  vote: {
    css: '[role="checkbox"], label:has(input[type="checkbox"]), a[href^="/login"]',
    why: 'the vote box: its number, "-" for none',
    since: '2024 and 2026, saved pages',
    expect: EACH_CARD,
  },
  unhydrated: {
    css: 'img[onload*="__e"], [style*="transform: function"]',
    why: 'written by the server renderer, taken away by hydration',
    since: '2026, saved page',
    expect: {},
  },
} as const satisfies Record<string, Selector>;

export type SelectorName = keyof typeof SELECTORS;

export function find(root: ParentNode, name: SelectorName): HTMLElement | null {
  return root.querySelector<HTMLElement>(SELECTORS[name].css);
}

export function findAll(root: ParentNode, name: SelectorName): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>(SELECTORS[name].css);
}
