import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Searchable } from '../../lib/search/searchable.ts';
import { DEFINITIONS } from '../../lib/topics/definitions.ts';
import { TAXONOMY } from '../../lib/topics/taxonomy.ts';

/** A row as the library page has it, with its abstract. */
export type Row = Required<Omit<Searchable, 'removedAt'>>;

interface Text {
  title: string;
  abstract: string;
  authors: string[];
}

const STATUSES = ['to read', 'reading', 'read'];
const CODES = ['repository', 'claimed', 'promised', 'project', 'artifact', 'none', 'unknown'];
const TAGS = ['to cite', 'reading group', 'baseline', 'thesis', 'gpu', 'survey'];

/** `count` different rows: of the given file of real papers (lines of JSON, gzipped), or made of the words of the topics. */
export function makeRows(count: number, file: string | undefined): Row[] {
  const pick = createDice(count);
  const texts = file === undefined ? null : readTexts(file);

  return Array.from({ length: count }, (_, place) => {
    const { title, abstract, authors } = texts ? (texts[place % texts.length] as Text) : inventText(pick);
    return {
      id: `${2000 + (place % 600)}.${String(place).padStart(5, '0').slice(-5)}`,
      // A number each, so that no two rows share a string.
      title: copy(`${title} ${place}`),
      abstract: copy(`${abstract} ${place}`),
      authors,
      organization: place % 3 === 0 ? 'Example Research' : null,
      topics: [TAXONOMY[pick(TAXONOMY.length)], TAXONOMY[pick(TAXONOMY.length)]].filter((topic) => topic !== undefined),
      tags: TAGS.filter(() => pick(6) === 0),
      note: pick(4) === 0 ? `Compare with table ${pick(9)} of the earlier paper` : '',
      code: { status: CODES[pick(CODES.length)] ?? 'none' },
      status: STATUSES[pick(3)] ?? 'read',
      hidden: pick(20) === 0,
      savedAt: 1_700_000_000_000 + pick(1e9),
      publishedOn: `${2019 + pick(8)}-0${1 + pick(9)}-1${pick(9)}`,
      stars: pick(2) === 0 ? null : pick(5_000),
      votes: pick(300),
    };
  });
}

/** One piece of memory, as a string that came from the database: one put together of others is copied when it is read. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}

function readTexts(file: string): Text[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { paper } = JSON.parse(line);
    return {
      title: paper.title,
      abstract: paper.summary ?? '',
      authors: paper.authors.map(({ name }: { name: string }) => name),
    };
  });
}

const WORDS =
  Object.values(DEFINITIONS)
    .join(' ')
    .match(/[\p{L}-]{2,}/gu) ?? [];
const SYLLABLES = ['ka', 'ri', 'to', 'wen', 'li', 'zhang', 'mar', 'só', 'ben', 'ü', 'nov', 'eck'];

/** As long as real ones on average: 10 words of title, 1,300 characters of abstract, 8 authors. */
function inventText(pick: (sides: number) => number): Text {
  const words = (count: number) => Array.from({ length: count }, () => WORDS[pick(WORDS.length)]).join(' ');
  const name = () => Array.from({ length: 3 }, () => SYLLABLES[pick(SYLLABLES.length)]).join('');
  return {
    title: words(10),
    abstract: words(170),
    authors: Array.from({ length: 1 + pick(15) }, () => `${name()} ${name()}`),
  };
}

/** The same throws for the same seed (a linear congruence, as good as a made-up library needs). */
function createDice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
