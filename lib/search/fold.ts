/** Signs that Unicode does not take apart, but that readers type without their strokes and curls. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

const FOREIGN = /[^ -~\n]/gu;

/** The text as search compares it: lower case, without diacritics; `Łukasz Gödel` → `lukasz godel`. */
export function fold(text: string): string {
  return text.replace(FOREIGN, foldSign).toLowerCase();
}

const folded = new Map<string, string>();

/** One code point folded: none, one or several UTF-16 units. Folding a text is folding its signs one by one. */
export function foldSign(sign: string): string {
  const known = folded.get(sign);
  if (known !== undefined) return known;

  // Lower case twice: `İ` comes apart only then, and `™` comes apart into capitals.
  const bare = sign.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = PLAIN[bare] ?? bare;
  folded.set(sign, plain);
  return plain;
}

const NOT_PLAIN = /[^ -~]/;
const SPACES = /\s+/g;

/** As `fold`, with each run of white space as one space: a line holds no tab, line break or form feed. */
export function foldLine(text: string): string {
  if (NOT_PLAIN.test(text)) return fold(text).replace(SPACES, ' ');

  const line = text.toLowerCase();
  return line.includes('  ') ? line.replace(SPACES, ' ') : line;
}
