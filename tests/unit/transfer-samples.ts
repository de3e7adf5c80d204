import fc from 'fast-check';
import { type Entry, newEntry } from '../../lib/library/schema.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { EXPORT_FORMATS, type ExportFormat, exportAs, toText } from '../../lib/transfer/export.ts';

/** 2026-02-03, when the tests export. */
export const NOW = Date.UTC(2026, 1, 3, 4, 5, 6, 7);

const AT = 'mbn2v8k3w-0002-k3j9x0ab';

export interface Sample extends Partial<Paper> {
  tags?: string[];
  note?: string;
  status?: Entry['status']['value'];
  savedAt?: number | null;
}

/** An entry as stored, with what the test is about. */
export function sampleEntry({ tags = [], note = '', status = 'to read', savedAt = NOW, ...paper }: Sample = {}): Entry {
  const id = paper.id ?? '2401.00001';
  const whole: Paper = {
    id,
    title: 'On Computable Numbers',
    abstract: 'We show that there are numbers which cannot be computed.',
    authors: ['Alan Turing'],
    authorCount: 1,
    organization: null,
    publishedOn: '2024-01-02',
    votes: 3,
    comments: 0,
    repository: null,
    stars: null,
    projectPage: null,
    keywords: [],
    source: 'island',
    ...paper,
  };
  const topic = { id: 'theory', badge: 'Theory', name: 'Theory', confidence: 0.9, evidence: ['computed'] };
  const code = { status: 'none' as const, soon: false, stars: null, links: [], evidence: [] };
  return {
    ...newEntry({ paper: whole, topics: [topic], code }, AT),
    saved: { value: savedAt, at: AT },
    status: { value: status, at: AT },
    note: { value: note, at: AT },
    tags: tags.map((name) => ({ name, value: true, at: AT })),
  };
}

/** `2401.00000`, `2401.00001`, … */
export function sampleId(number: number): string {
  return `2401.${String(number).padStart(5, '0')}`;
}

export async function write(format: ExportFormat, ...entries: Entry[]): Promise<string> {
  return toText(await exportAs(format, entries, { now: NOW }));
}

export const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

/** Titles that broke somebody's file before. */
export const HOSTILE = [
  'Plain Title',
  'A {braced} word, an open { and a closing } one',
  '}{',
  '}, author = {Mallory}, title = {',
  '\\input{/etc/passwd} \\end{document} \\\\',
  '100% of $5 & #1_x^y~z <b>bold</b> "quoted" |bar|',
  '$\\tau^2$-Bench: math in a title',
  'Emoji 😀👩‍👩‍👧 and 中文 and Ελληνικά and ﷽',
  'RTL \u202e override \u200f and עברית العربية',
  'NUL \u0000 bell \u0007 and \u001b[31m',
  'lone \ud800 surrogate \udc00',
  'TY  - JOUR\r\nER  - \r\nTI  - Second',
  'Line\nbreaks\u2028of\u2029all\u0085kinds\r',
  '[link](javascript:alert(1)) ![image](x) `code` **bold** <script>alert(1)</script>',
  '=HYPERLINK("http://evil","x")',
  "'=1+1",
  '-2+3',
  '＝1+1',
  '@SUM(A1)',
  'comma, semicolon; "quote" \\; tab\there',
  '__proto__',
  '@misc{evil, title = {x}}',
  'ask about it:\n@anna (Tuesday)\n  @word {\n@misc{evil,\n  title = {x}\n}',
  'not a record:\nTY  - x\nER  - \nUR  - 2401.00009',
  '# heading',
  '1. item',
  ' padded ',
  'x'.repeat(10_000),
  '{'.repeat(10_000),
];

const UNITS = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'{}\\$%&#_^~"\'`*[]()<>|@=+-;:,.! \n\r\t',
      'word',
      'Word',
      'GPT-4',
      '\\begin{x}',
      '  - ',
      '\n@word {',
      '\n @word (',
      '\nTY  - x\n',
      '\nER  - \n',
    ),
  },
);

/** Any text a page could carry as a title, the ugliest first. */
export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(UNITS, { maxLength: 40 }).map((units) => units.join('')),
);
