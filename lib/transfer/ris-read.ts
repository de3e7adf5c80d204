import { createBreath, type Work } from './breath.ts';
import { createGathering } from './gather.ts';
import type { Incoming, Parsed } from './incoming.ts';
import { MAX_ITEM_LENGTH } from './limits.ts';
import { toPlain } from './plain.ts';
import type { Reason } from './reason.ts';

/** The values of one record by tag, in the order of the file. */
type Fields = Map<string, string[]>;

const TAGGED = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/** Reads RIS. A line without a tag goes on with the one before. Own code: a line format, and lines are to be told. */
export async function readRis(text: string, work: Work): Promise<Parsed> {
  const gathering = createGathering();
  const breathe = createBreath(work);
  let fields: Fields | null = null;
  let begun = 0;
  let length = 0;
  let former: string[] = [];

  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const raw = text.slice(start, end).trimEnd();
    start = end + 1;
    const pause = breathe(start / text.length);
    if (pause) await pause;

    const [, tag, value = ''] = TAGGED.exec(raw) ?? [];
    if (tag === 'TY' || tag === 'ER') {
      const isWhole = tag === 'ER';
      if (fields && !gathering.add({ line: begun, found: isWhole ? readRecord(fields) : { key: 'badSyntax' } })) break;
      fields = isWhole ? null : new Map();
      begun = line;
      length = 0;
      former = [];
      continue;
    }

    length += raw.length + 1;
    if (!fields || length > MAX_ITEM_LENGTH) continue;
    if (tag === undefined) former.push(`${former.pop() ?? ''}\n${raw.trim()}`);
    else {
      former = fields.get(tag) ?? [];
      former.push(value);
      fields.set(tag, former);
    }
  }

  if (fields) gathering.add({ line: begun, found: { key: 'badSyntax' } });
  return gathering.end();
}

const ID_TAGS = ['ID', 'M1', 'UR', 'DO', 'AN', 'C1', 'C7', 'L1', 'L2', 'LK', 'JO', 'JF', 'T2', 'SN'];

function readRecord(fields: Fields): Incoming | Reason {
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  const first = (...tags: string[]) => all(...tags).find((value) => value.trim() !== '');
  const date = first('DA', 'PY', 'Y1');

  return toPlain({
    ids: all(...ID_TAGS),
    title: first('TI', 'T1'),
    authors: all('AU', 'A1').map(readAuthor),
    abstract: first('AB', 'N2'),
    published: date,
    note: all('N1').join('\n'),
    tags: all('KW').flatMap((value) => value.split('\n')),
    saved: first('Y2'),
  });
}

/** `King, Martin Luther, Jr.` as it is read aloud. */
function readAuthor(name: string): string {
  const [last = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return [given, last, suffix].filter((part) => part !== '').join(' ');
}
