import { collapse, PAPER_ID, type Paper } from '../paper/paper.ts';
import type { KindHints } from './kind.ts';

/** A paper that is read when it is first asked for, and only once: a listing's hundred at a time would hold up the page. */
export type LazyPaper = () => Paper;

/** What the island's JSON tells: papers by id, and what kind of listing it is. `unread` counts items without a usable id. */
export interface IslandData {
  papers: Map<string, LazyPaper>;
  hints: KindHints;
  unread: number;
}

const MAX_TITLE = 2_000;
const MAX_ABSTRACT = 20_000;
const MAX_NAMES = 2_000;
const MAX_NAME = 200;

type Json = Record<string, unknown>;

/**
 * Reads the JSON of the island's props. Never throws: what does not have the expected shape is left out, field by
 * field, because the host changes it without notice. Hand-written rather than by schema: it runs in the page, where
 * each kilobyte counts, and what is sent on is validated again by the background.
 */
export function readIslandProps(json: string | null | undefined): IslandData | null {
  const props = parse(json);
  if (!props) return null;

  const results = asList(props.searchResults);
  const isSearch = Boolean(asText(asRecord(props.query)?.q)) && Array.isArray(props.searchResults);
  const papers = new Map<string, LazyPaper>();
  let unread = 0;
  for (const value of [...(isSearch ? results : []), ...asList(props.dailyPapers)]) {
    const item = readItem(value);
    if (!item) unread += 1;
    else if (!papers.has(item.id))
      papers.set(
        item.id,
        once(() => toPaper(item)),
      );
  }

  return {
    papers,
    unread,
    hints: {
      hasResults: isSearch,
      isTrending: props.isTrending === true,
      periodType: asText(props.periodType),
    },
  };
}

/** Calls `read` at the first call only. */
export function once(read: LazyPaper): LazyPaper {
  let paper: Paper | undefined;
  return () => {
    paper ??= read();
    return paper;
  };
}

/** An item that names its paper, and where its fields stand. */
interface Item {
  id: string;
  title: string;
  item: Json;
  paper: Json;
}

function readItem(value: unknown): Item | null {
  const item = asRecord(value);
  if (!item) return null;

  const paper = asRecord(item.paper) ?? item;
  const id = asText(paper.id);
  const title = asText(paper.title) ?? asText(item.title);
  return id && PAPER_ID.test(id) && title && /\S/.test(title) ? { id, title, item, paper } : null;
}

function toPaper({ id, title, item, paper }: Item): Paper {
  const organization = asRecord(paper.organization) ?? asRecord(item.organization);
  const everyone = asList(paper.authors);
  const authors = everyone
    .filter((author) => asRecord(author)?.hidden !== true)
    .map((author) => asRecord(author)?.name);
  return {
    id,
    title: collapse(title.slice(0, MAX_TITLE)),
    abstract: cut(asText(paper.summary), MAX_ABSTRACT),
    authors: asTexts(authors),
    authorCount: everyone.length || null,
    organization: cut(asText(organization?.fullname) ?? asText(organization?.name), MAX_NAME),
    publishedOn: asDay(paper.publishedAt) ?? asDay(item.publishedAt),
    votes: asCount(paper.upvotes),
    comments: asCount(item.numComments),
    repository: asText(paper.githubRepo),
    stars: asCount(paper.githubStars),
    projectPage: asText(paper.projectPage),
    keywords: asTexts(asList(paper.ai_keywords)).slice(0, 50),
    source: 'island',
  };
}

function parse(json: string | null | undefined): Json | null {
  if (!json) return null;
  try {
    return asRecord(JSON.parse(json));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function asTexts(values: unknown[]): string[] {
  const names = values.map((value) => cut(asText(value), MAX_NAME)).filter((name) => name !== null && name !== '');
  return (names as string[]).slice(0, MAX_NAMES);
}

function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function asDay(value: unknown): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(asText(value) ?? '')?.[0] ?? null;
}

function cut(text: string | null, length: number): string | null {
  return text === null ? null : collapse(text.slice(0, length));
}
