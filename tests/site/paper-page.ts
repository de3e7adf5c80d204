import type { Item } from './item.ts';
import { escapeHtml, island } from './markup.ts';
import { shell } from './shell.ts';

/** A paper's own page: enough to land on; no listing. */
export function paperPage(item: Item, isLoggedIn: boolean): string {
  const props = { paper: item.paper, comments: [], upvoted: false, upvoters: [], query: {}, canSubmit: false };
  const authors = item.paper.authors.map((author) => escapeHtml(author.name)).join(', ');
  const html = `<section class="container relative mb-20 mt-8 md:mt-14"><div class="max-w-3xl"><h1 class="mb-2 text-2xl font-semibold">${escapeHtml(item.title)}</h1><p class="mb-6 text-gray-500">${authors}</p><h2 class="mb-2 text-lg font-semibold">Abstract</h2><p class="text-gray-600 dark:text-gray-300">${escapeHtml(item.summary ?? '')}</p></div></section><!---->`;

  return shell({
    title: `Paper page - ${escapeHtml(item.title)}`,
    path: `/papers/${item.paper.id}`,
    name: 'PaperPage',
    isLoggedIn,
    main: island('PaperContent', props, html),
    script: 'window.moonSha = "kube-8fccf39";',
  });
}
