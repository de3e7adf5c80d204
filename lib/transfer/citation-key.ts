import type { Reference } from './reference.ts';

/**
 * `lovelace-2401-00001`: the first author's family name in plain letters and the id, so that a key is of one paper
 * only and stays the same whatever else is exported. Only `A-Za-z0-9:_-`, which every tool takes.
 */
export function citationKey({ authors: [first], id }: Reference): string {
  const name = first?.kind === 'person' ? first.family : (first?.name ?? '');
  const plain = name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 30);
  return `${plain === '' ? 'arxiv' : plain}-${id.replace('.', '-')}`;
}
