import { call } from '../../lib/messages/client.ts';
import type { ReplyOf } from '../../lib/messages/protocol.ts';

/** The background refuses a question that names more papers; a page may show any number. */
const MAX_IDS = 2_000;

/** The marks of any number of papers; as old as the oldest of its answers, so that later news counts as news. */
export async function askMarks(ids: readonly string[]): Promise<ReplyOf<'marks'>> {
  const replies = await Promise.all(inParts(ids).map((part) => call('marks', { ids: part })));
  return {
    rev: Math.min(...replies.map(({ rev }) => rev)),
    marks: Object.assign({}, ...replies.map(({ marks }) => marks)),
  };
}

/** What the host was known to answer about any number of papers, and whether it may be asked. */
export async function askChecks(ids: readonly string[]): Promise<ReplyOf<'checks'>> {
  const replies = await Promise.all(inParts(ids).map((part) => call('checks', { ids: part })));
  return {
    mayAsk: replies.every(({ mayAsk }) => mayAsk),
    checks: Object.assign({}, ...replies.map(({ checks }) => checks)),
  };
}

/** One part at least: a question about no paper is still a question. */
function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  do parts.push(ids.slice(parts.length * MAX_IDS, (parts.length + 1) * MAX_IDS));
  while (parts.length * MAX_IDS < ids.length);
  return parts;
}
