import type { MarkChange } from '../paper/mark.ts';
import { MessageError } from './client.ts';
import type { MarkReply, MarkRequest } from './protocol.ts';

interface Marking {
  mark(request: MarkRequest): Promise<MarkReply>;
}

/** What a card's buttons change, and what an undo of theirs puts back. */
const FIELDS: ReadonlySet<string> = new Set<keyof MarkChange>(['saved', 'savedAt', 'hidden']);

/**
 * The answers for the page's side. What the reader wrote (note, tags, status) can neither be changed nor learnt from
 * there: the page's process may be taken over by the page.
 */
export function forPages<Handlers extends Marking>(handlers: Handlers): Handlers {
  return {
    ...handlers,
    async mark(request) {
      if (!isForPages(request.change)) throw new MessageError('forbidden', 'A page may only save and hide.');
      return withoutWriting(await handlers.mark(request));
    },
  };
}

/** The moment of saving is no decision of its own: it comes with a saving or not at all. */
export function isForPages(change: MarkChange): boolean {
  if (change.savedAt !== undefined && change.saved !== true) return false;
  return Object.keys(change).every((field) => FIELDS.has(field));
}

/** A retry is answered with the undo of the first time, whoever asked then. */
function withoutWriting({ rev, mark, undo }: MarkReply): MarkReply {
  const known = Object.entries(undo).filter(([field]) => FIELDS.has(field));
  return { rev, mark: { saved: mark.saved, hidden: mark.hidden }, undo: Object.fromEntries(known) };
}
