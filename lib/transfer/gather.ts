import { MAX_TAGS } from '../library/schema.ts';
import type { Work } from './breath.ts';
import type { Incoming, Parsed, ParseResult, Plain } from './incoming.ts';
import { MAX_ITEMS } from './limits.ts';
import type { Reason, Warning } from './reason.ts';

/** What a format's reader says of each item, in the order of the file. */
export type Item = { line: number; found: Incoming | Reason };

/** Collects a file's items: two of one paper are joined, or reported where both carry stamps. */
export function createGathering({ onEntry }: Pick<Work, 'onEntry'> = {}) {
  const results: ParseResult[] = [];
  const known = new Map<string, { line: number; plain: Plain | null }>();
  let joined = 0;
  let taken = 0;
  const isFull = () => results.length + taken > MAX_ITEMS;

  return {
    /** False once there are too many: then stop. */
    add({ line, found }: Item): boolean {
      if ('key' in found) {
        results.push({ state: 'broken', line, reason: found });
        return !isFull();
      }

      const id = found.kind === 'entry' ? found.entry.id : found.paper.id;
      const former = known.get(id);
      if (former === undefined) {
        known.set(id, { line, plain: found.kind === 'plain' ? found : null });
        if (found.kind === 'entry' && onEntry) {
          onEntry(found);
          taken += 1;
        } else results.push({ state: 'ok', line, incoming: found });
      } else if (found.kind === 'plain' && former.plain && join(former.plain, found)) {
        joined += 1;
      } else {
        results.push({ state: 'broken', line, reason: { key: 'duplicate', id, line: former.line } });
      }
      return !isFull();
    },
    end(warnings: Warning[] = []): Parsed {
      if (isFull()) return { state: 'refused', reason: { key: 'tooManyItems', limit: MAX_ITEMS } };
      if (results.length + taken === 0) return { state: 'refused', reason: { key: 'empty' } };
      const all: Warning[] = joined > 0 ? [...warnings, { key: 'joined', count: joined }] : warnings;
      return { state: 'read', results, warnings: all };
    },
  };
}

export type Gathering = ReturnType<typeof createGathering>;

/** Fills in what the first of two items lacks. False, and nothing changed, where that would lose a note or tags. */
function join(first: Plain, second: Plain): boolean {
  if (first.note !== undefined && second.note !== undefined && first.note !== second.note) return false;

  const tags = [...new Set([...(first.tags ?? []), ...(second.tags ?? [])])];
  if (tags.length > MAX_TAGS) return false;

  const { paper } = first;
  if (paper.title === `arXiv:${paper.id}`) paper.title = second.paper.title;
  if (paper.authors.length === 0) {
    paper.authors = second.paper.authors;
    paper.authorCount = second.paper.authorCount;
  }
  paper.abstract ??= second.paper.abstract;
  paper.organization ??= second.paper.organization;
  paper.publishedOn ??= second.paper.publishedOn;
  paper.repository ??= second.paper.repository;

  first.savedAt ??= second.savedAt;
  const note = first.note ?? second.note;
  const status = first.status ?? second.status;
  if (note !== undefined) first.note = note;
  if (status !== undefined) first.status = status;
  if (tags.length > 0) first.tags = tags;
  return true;
}
