import { collapse, paperIdFromHref } from '../paper/paper.ts';
import { find, findAll } from './selectors.ts';

// Taken from the prototype: a form may hold a field of this name, and then gives the field.
const { contains } = Node.prototype;

/** One paper's element on a listing. */
export interface Card {
  element: HTMLElement;
  id: string;
  title: string;
  /** Every link of the title: a trending card carries two copies of itself. */
  copies: number;
  hasPicture: boolean;
  /** The row of authors or organization, date and comments, where it ends the card (search results). */
  byline: HTMLElement | null;
  /** The link to the comments, where there are any. */
  comments: HTMLElement | null;
}

/**
 * The cards of a page, in order, and how many blocks looked like one but gave no paper id. Articles first; a page
 * without articles is read by its title links, each card being the largest block that holds no other paper's title.
 */
export function readCards(root: HTMLElement): { cards: Card[]; unread: number } {
  const articles = [...findAll(root, 'article')].filter((article) => find(article, 'paperLink'));
  const blocks = articles.length > 0 ? articles : blocksByTitle(root);

  const cards: Card[] = [];
  let unread = 0;
  for (const element of blocks) {
    const card = readCard(element);
    if (card) cards.push(card);
    else unread += 1;
  }
  return { cards, unread };
}

function readCard(element: HTMLElement): Card | null {
  const titles = [...findAll(element, 'titleLink')];
  const link = titles.find(idOf) ?? [...findAll(element, 'paperLink')].find((each) => idOf(each) && each.textContent);
  const id = link && idOf(link);
  if (!link || !id) return null;

  const hasPicture = find(element, 'picture') !== null;
  return {
    element,
    id,
    title: collapse(link.textContent ?? '').slice(0, 2_000),
    copies: Math.max(1, titles.length),
    hasPicture,
    byline: hasPicture ? null : bylineRow(link),
    comments: find(element, 'comments'),
  };
}

function idOf(link: Element): string | null {
  return paperIdFromHref(link.getAttribute('href') ?? '');
}

/** The last element beside the title's heading, unless that is the abstract itself. */
function bylineRow(titleLink: HTMLElement): HTMLElement | null {
  const heading = titleLink.parentElement;
  const row = heading?.parentElement?.lastElementChild;
  return row instanceof HTMLElement && row !== heading && row.localName === 'div' ? row : null;
}

function blocksByTitle(root: HTMLElement): HTMLElement[] {
  const links = [...findAll(root, 'titleLink')];
  const ids = links.map(idOf);
  const before = strangers(links, ids);
  const after = strangers(links.toReversed(), ids.toReversed()).reverse();
  const blocks = new Set<HTMLElement>();
  for (const [index, link] of links.entries()) {
    if (ids[index]) blocks.add(largestOwnBlock(link, [before[index], after[index]]));
  }
  return [...blocks];
}

/** For each link the nearest one in front of it that leads to another paper. */
function strangers(links: readonly HTMLElement[], ids: readonly (string | null)[]): (HTMLElement | undefined)[] {
  const found: (HTMLElement | undefined)[] = [];
  for (const index of links.keys()) {
    found.push(ids[index - 1] === ids[index] ? found[index - 1] : links[index - 1]);
  }
  return found;
}

/**
 * Grows until it would hold one of the `others`, the nearest titles of other papers on either side: an element holds a
 * stretch of the page, and whatever is further away comes after those. To look through each parent's titles instead
 * takes a minute where there are thousands.
 */
function largestOwnBlock(link: HTMLElement, others: readonly (HTMLElement | undefined)[]): HTMLElement {
  let block = link;
  for (let parent = link.parentElement; parent; parent = parent.parentElement) {
    const isShared = others.some((other) => other && contains.call(parent, other));
    if (isShared || parent.localName === 'main' || parent.localName === 'section') break;
    block = parent;
  }
  return block;
}
