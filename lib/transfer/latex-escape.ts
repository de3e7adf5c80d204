const ESCAPES: Record<string, string> = {
  // A brace cannot be escaped by a backslash: BibTeX and biber count braces before they look at anything else.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // These come out as other characters in TeX's old text encoding.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** The first of signs that TeX joins into another one (`--` into a dash, `` into a quotation mark): they are kept apart. */
const LIGATURE = /([-`'])(?=\1)|[?!](?=`)/g;

/** A line that begins as an entry does: readers that look for the next entry there would lose this one. */
const ENTRY_LINE = /(\n[ \t]*)@/g;

/** Any text as a BibTeX field may hold it between braces: all fields pass through here. Other letters stay UTF-8. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[{}\\~^<>|&%$#_]/g, (character) => ESCAPES[character] ?? character)
    .replace(LIGATURE, '$&{}')
    .replace(ENTRY_LINE, '$1{}@');
}

/** A title: words with a capital inside (`BERT`, `GPT-4`, `arXiv`) keep it, since styles put titles into lower case. */
export function escapeTitle(title: string): string {
  return title
    .split(' ')
    .map((word) => (hasCapitalInside(word) ? `{${escapeLatex(word)}}` : escapeLatex(word)))
    .join(' ');
}

function hasCapitalInside(word: string): boolean {
  const first = word.search(/\p{L}/u);
  return /\p{Lu}/u.test(word.slice(first + 1)) || /\p{Lu}\d/u.test(word);
}
