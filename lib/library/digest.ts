import type { Entry } from './schema.ts';

/** What a reader decided about one paper, without the note (some copies may not hold it). */
export type Decided = Pick<Entry, 'id' | 'saved' | 'hidden' | 'status' | 'tags' | 'emptied'>;

/**
 * A 32-bit digest of one entry's decisions (FNV-1a). Digests of a set are joined by exclusive or, so one
 * commit updates that of the whole library without reading it. It finds damage, it does not prove origin.
 */
export function digest({ id, saved, hidden, status, tags, emptied }: Decided): number {
  const fields = [id, saved.value, saved.at, hidden.value, hidden.at, status.value, status.at];
  if (emptied) fields.push(emptied);
  const text = JSON.stringify([fields, tags.map((tag) => [tag.name, tag.value, tag.at])]);

  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Puts an entry's digest into a set's, or takes it out again. */
export function toggle(hash: number, entry: Decided | undefined): number {
  return entry ? (hash ^ digest(entry)) >>> 0 : hash;
}

/** The digest of a set, in any order. */
export function digestAll(entries: Iterable<Decided>): number {
  let hash = 0;
  for (const entry of entries) hash = toggle(hash, entry);
  return hash;
}
