import type { Reason } from './reason.ts';

/** An id stands alone, or after `arXiv:`, `abs/`, `pdf/`, `papers/`, the `arXiv.` of a DOI, or PaperMemory's `Arxiv-`. */
const LEAD = /(?:^|arxiv[:.\s]\s*|arxiv-|(?:^|\/)(?:abs|pdf|html|papers)\/)/i.source;
const NEW = new RegExp(`${LEAD}(\\d{4}\\.\\d{4,5})(?![\\d.]*\\d)`, 'i');
const OLD = new RegExp(`${LEAD}([a-z-]{1,20}(?:\\.[a-z]{2})?[/_]\\d{7})(?!\\d)`, 'i');
/**
 * Ids begin with year and month of submission, and have five digits behind the dot since 2015, four before.
 * Anything else is another number, or an id whose last zero a spreadsheet took away.
 */
const PLAUSIBLE = /^(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})$/;
/** Links lead to one of these; anything else that looks like a path with an id is another site's. */
const HOST =
  /^(?:(?:www|export|[a-z]{2})\.)?arxiv\.org$|^huggingface\.co$|^hf\.co$|^(?:dx\.)?doi\.org$|^(?:www\.)?alphaxiv\.org$/i;

export type FoundId = { id: string } | { reason: Reason };

/**
 * Looks for an arXiv id in one text after the other: ids, links, DOIs, versions dropped. The first of the new scheme
 * wins; one of the old scheme gets a reason of its own, since it says that nothing is wrong with the file.
 */
export function findId(texts: Iterable<string | null | undefined>): FoundId {
  let old: string | undefined;
  for (const text of texts) {
    const trimmed = text?.trim().slice(0, 2_000) ?? '';
    if (trimmed === '' || !isOfArxiv(trimmed)) continue;

    const id = NEW.exec(trimmed)?.[1];
    if (id !== undefined && PLAUSIBLE.test(id)) return { id };
    old ??= OLD.exec(trimmed)?.[1];
  }
  return { reason: old === undefined ? { key: 'noId' } : { key: 'oldId', id: old.replace('_', '/') } };
}

function isOfArxiv(text: string): boolean {
  const host = /^(?:https?:)?\/\/([^/?#]*)/i.exec(text)?.[1];
  return host === undefined || HOST.test(host);
}
