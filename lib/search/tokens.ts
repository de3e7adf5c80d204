/** A piece of the query as written: `-tag:"to cite"`. */
export interface Token {
  /** The whole piece, and where it begins, in UTF-16 units. */
  raw: string;
  at: number;
  isNegated: boolean;
  /** The word before the colon, or null. */
  operator: string | null;
  value: string;
  isQuoted: boolean;
  /** The query ends before the quotation does. */
  isOpen: boolean;
}

/** A minus, a word with a colon, then a quotation or all up to the next white space; each may be missing. */
const TOKEN = /(-?)(?:(\p{L}+):)?(?:["“”]([^"“”]*)(["“”]?)|(\S*))/uy;

/** Takes a query apart; every sign of it but white space is in one of the pieces. */
export function* readTokens(text: string): Generator<Token> {
  let at = skipSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const [raw = '', minus, operator, quoted, end, bare] = TOKEN.exec(text) ?? [];
    if (raw === '') return;

    yield {
      raw,
      at,
      isNegated: minus === '-',
      operator: operator ?? null,
      value: quoted ?? bare ?? '',
      isQuoted: quoted !== undefined,
      isOpen: quoted !== undefined && end === '',
    };
    at = skipSpace(text, at + raw.length);
  }
}

function skipSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}
