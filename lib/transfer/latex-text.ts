/** Accent commands as the combining character that follows its letter in Unicode. */
const ACCENTS = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    r: '\u030a',
    H: '\u030b',
    v: '\u030c',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
  }),
);

const SYMBOLS = new Map(
  Object.entries({
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
    textless: '<',
    textgreater: '>',
    textbar: '|',
    textunderscore: '_',
    textdollar: '$',
    textquotedbl: '"',
    textquotesingle: "'",
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textendash: '–',
    textemdash: '—',
    textellipsis: '…',
    ldots: '…',
    dots: '…',
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    LaTeX: 'LaTeX',
    TeX: 'TeX',
  }),
);

/** They only say how their argument looks. */
const FORMATTING = /^(?:emph|text(?:bf|it|tt|sc|rm|sf|sl|up|md|normal)|mbox|url|enquote|bf|em|it|tt|rm|sc)$/;

const TOKEN = /\\([a-zA-Z]+)[ \t]*(?:\{\})?|\\([\s\S])|\$((?:[^$\\]|\\[\s\S])*)\$|[{}~]/g;

/**
 * A BibTeX value as plain text: accents and symbols in Unicode, braces and formatting gone, mathematics and commands
 * that are not known as they stand. A table of its own, since unicode2latex weighs 301 kB and citation-js 153 kB, and
 * combining characters make a small one do.
 */
export function latexToText(latex: string): string {
  const marked = latex
    .replaceAll(PENDING, '')
    .replace(TOKEN, (all: string, command?: string, character?: string, math?: string) => {
      if (math !== undefined) return all;
      if (command !== undefined) return readCommand(all, command);
      if (character !== undefined)
        return ACCENTS.has(character) ? `${PENDING}${ACCENTS.get(character)}` : readEscaped(character);
      return all === '~' ? ' ' : '';
    });
  return compose(applyAccents(marked));
}

/**
 * Runs of marks longer than any language writes stay as they are: to bring one in order takes the browser the square
 * of its length.
 */
function compose(text: string): string {
  return text
    .split(/(\p{M}{50,})/u)
    .map((part, at) => (at % 2 === 1 ? part : part.normalize('NFC')))
    .join('');
}

/** Stands before an accent whose letter is yet to come. No text holds a NUL: it is taken out wherever one is read or written. */
const PENDING = '\0';
const PENDING_ACCENT = new RegExp(`${PENDING}([\u0300-\u0331])\\s*([ıȷ]|\\p{L})?`, 'gu');

function readCommand(all: string, command: string): string {
  const symbol = SYMBOLS.get(command);
  if (symbol !== undefined) return symbol;
  const accent = ACCENTS.get(command);
  if (accent !== undefined) return PENDING + accent;
  return FORMATTING.test(command) ? '' : all;
}

function readEscaped(character: string): string {
  return character === '\\' || character === '\n' ? ' ' : character === '-' || character === '/' ? '' : character;
}

function applyAccents(text: string): string {
  return text.replace(
    PENDING_ACCENT,
    (_all, accent: string, letter = ' ') => (letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter) + accent,
  );
}
