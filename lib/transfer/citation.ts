import type { Entry } from '../library/schema.ts';
import { writeName } from './names.ts';
import { type Reference, toReference } from './reference.ts';

const MAX_NAMES = 10;

/** One readable reference for the clipboard: `Ada Lovelace, Alan Turing (2024). Title. arXiv:2401.00001. https://…`. */
export function citation(entry: Entry): string {
  const reference = toReference(entry);
  const authors = listAuthors(reference);
  const title = /[.!?]$/.test(reference.title) ? reference.title : `${reference.title}.`;
  return `${authors === '' ? '' : `${authors} `}(${reference.year}). ${title} arXiv:${reference.id}. ${reference.url}`;
}

/** Address of the paper at arXiv. */
export function link({ id }: Pick<Entry, 'id'>): string {
  return `https://arxiv.org/abs/${id}`;
}

/** At most ten names, `et al.` for the others. */
export function listAuthors({ authors, isCut }: Reference): string {
  const names = authors.slice(0, MAX_NAMES).map(writeName).join(', ');
  return authors.length > MAX_NAMES || isCut ? `${names} et al.` : names;
}
