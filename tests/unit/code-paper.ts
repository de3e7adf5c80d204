import type { Paper } from '../../lib/paper/paper.ts';

/** A paper of which nothing is known but what is given. */
export function paperOf(fields: Partial<Paper>): Paper {
  return {
    id: '2605.08583',
    title: 'Untitled',
    abstract: null,
    authors: [],
    authorCount: null,
    organization: null,
    publishedOn: null,
    votes: null,
    comments: null,
    repository: null,
    stars: null,
    projectPage: null,
    keywords: [],
    source: 'island',
    ...fields,
  };
}
