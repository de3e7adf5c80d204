import type { Check, LinkedThings } from '../messages/checks.ts';
import { safeHref } from '../paper/href.ts';

/** Views show the first few and the count of all. */
const MAX_LINKS = 10;
const MAX_COUNT = 1_000_000;
const NAME = /^[\w.-]{1,100}\/[\w.-]{1,200}$/;

type Json = Record<string, unknown>;

/**
 * What `GET /api/papers/ID` says is linked to a paper, or null where the answer has not the expected shape. Field by
 * field and by hand, as the island's JSON is read: it runs in the page, and the background validates what it keeps.
 */
export function readAnswer(id: string, answer: unknown, checkedAt: number): Check | null {
  const paper = asRecord(answer);
  if (paper?.id !== id) return null;

  return {
    id,
    checkedAt,
    models: readThings(paper.linkedModels, paper.numTotalModels, 'https://huggingface.co/'),
    datasets: readThings(paper.linkedDatasets, paper.numTotalDatasets, 'https://huggingface.co/datasets/'),
    spaces: readThings(paper.linkedSpaces, paper.numTotalSpaces, 'https://huggingface.co/spaces/'),
    repositories: readRepository(paper.githubRepo),
  };
}

function readThings(list: unknown, total: unknown, base: string): LinkedThings {
  const names = (Array.isArray(list) ? list : [])
    .map((thing) => asRecord(thing)?.id)
    .filter((name): name is string => typeof name === 'string' && NAME.test(name));
  const links = names.slice(0, MAX_LINKS).map((name) => ({ name, href: base + name }));
  const isCount = typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 && total <= MAX_COUNT;
  return { count: Math.max(isCount ? total : 0, names.length), links };
}

function readRepository(address: unknown): LinkedThings {
  const href = typeof address === 'string' ? safeHref(address) : null;
  if (!href) return { count: 0, links: [] };
  return { count: 1, links: [{ name: new URL(href).pathname.slice(1, 301), href }] };
}

function asRecord(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}
