import { findId } from './arxiv-id.ts';
import { createBreath, type Work } from './breath.ts';
import { createGathering, type Gathering } from './gather.ts';
import type { Parsed } from './incoming.ts';
import { toPlain } from './plain.ts';

/** Reads ids and links, any number a line, in whatever text stands around them. Lines with `#` first are comments. */
export async function readList(text: string, work: Work): Promise<Parsed> {
  const gathering = createGathering();
  const breathe = createBreath(work);

  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (!readLine(text.slice(start, end).trim(), line, gathering)) break;
    start = end + 1;

    const pause = breathe(start / text.length);
    if (pause) await pause;
  }
  return gathering.end();
}

function readLine(text: string, line: number, gathering: Gathering): boolean {
  if (text === '' || text.startsWith('#')) return true;

  const words = text.slice(0, 100_000).match(/[^\s,;|()<>[\]"']+/g) ?? [];
  const ids = words.filter((word) => 'id' in findId([word]));
  if (ids.length === 0) return gathering.add({ line, found: toPlain({ ids: [text, ...words] }) });
  return ids.every((id) => gathering.add({ line, found: toPlain({ ids: [id] }) }));
}
