import { parseAuthorCount, parseCount, parseDate } from '../paper/byline.ts';
import { collapse, type Paper } from '../paper/paper.ts';
import type { Card } from './cards.ts';
import type { ListingKind } from './kind.ts';
import { find, findAll } from './selectors.ts';

const MAX_ABSTRACT = 20_000;

/**
 * What a card's own markup tells of its paper: the fallback where the island's JSON is missing. The abstract is
 * read from search results only, elsewhere the page prints a summary of its own making in that place.
 */
export function readPaper(card: Card, kind: ListingKind, today = new Date()): Paper {
  const { element } = card;
  const repository = find(element, 'repository');
  const listed = findAll(element, 'authorList');
  const last = listed[listed.length - 1]?.textContent ?? '';
  return {
    id: card.id,
    title: card.title,
    abstract: kind === 'search' ? textOf(find(element, 'abstract')) : null,
    authors: [],
    authorCount: parseAuthorCount(last) ?? parseAuthorCount(element.textContent ?? ''),
    organization: textOf(find(element, 'organization')),
    publishedOn: parseDate(card.byline?.textContent ?? bylineText(element), today),
    votes: parseCount(find(element, 'vote')?.textContent?.replace(/[^\d,.kM-]/g, '') ?? ''),
    comments: parseCount(find(element, 'comments')?.textContent ?? ''),
    repository: repository?.getAttribute('href') ?? null,
    stars: parseCount(repository?.lastElementChild?.textContent ?? ''),
    projectPage: null,
    keywords: [],
    source: 'card',
  };
}

function textOf(element: Element | null): string | null {
  return collapse(element?.textContent?.slice(0, MAX_ABSTRACT) ?? '') || null;
}

function bylineText(card: HTMLElement): string {
  const printed = /Published on [A-Z][a-z]+ \d{1,2}(?:, \d{4})?/.exec(card.textContent ?? '');
  return printed?.[0] ?? '';
}
