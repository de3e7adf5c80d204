import { type Place, placeOf } from './places.ts';

/** An address as it stands in a text, and where it leads. */
export interface Address {
  /** Where it begins and ends in the text, in UTF-16 units. */
  at: number;
  end: number;
  place: Place | null;
}

/** What every address has and prose hardly ever: "://" (also ":/", ": //"), "www.", or the end of a host's name. */
const SIGN = /:\s?\/\s?\/?\s?|www\.(?=\w)|\.(?:com|org|co|science|io)\b/g;
const SCHEME = /(https?)\s?$/i;
/** Hosts that nobody mistakes, before their ending, where no scheme was written. */
const BARE =
  /(?<![\w@/.-])(?:github|gitlab|bitbucket|huggingface|hf|codeberg|zenodo|anonymous\.4open|[\w-]{1,60}\.github)$/i;
const LONGEST_HOST = 80;
/** Cut by the page ("github.com/owner/na…") or by a line break ("na-\nme"): what the rest was cannot be told. */
const CUT = /^(?:…|\.\.\.|-\s)/;
/** What stands in an address; LaTeX writes `_`, `%` and `#` with a backslash. */
const BODY = /(?:[\w./~%+:?=&#@!-]|\\[_%#&~])*/y;
/** "github.com/ owner/name", "github.com/owner /name": a space that broke into the path. */
const BROKEN =
  /(?<=\b(?:github|gitlab|bitbucket)\.(?:com|org)\/)\s(?=[\w.-]+\/[\w.-])|(?<=\bgithub\.com\/[\w.-]{1,39})\s(?=\/\w)/y;
/** "github.com/owner/ Name.": the space, and the word after it where a stop or the end follows. */
const BROKEN_OFF =
  /(?<=\bgithub\.com\/[\w.-]{1,39}\/)\s(?=([\w.-]{0,99}\w)\s?(?:[.!?]?[)\]}]|[.!?](?=\s+[^a-z\s]|\s*$)|\s*$))/y;
/** A digit, hyphen, underscore, dot or inner capital beside letters. After the page of an owner prose goes on: "… Models are". */
const LIKE_A_NAME = /^(?=.*[A-Za-z])(?:.*[\d_-]|.*\w\.\w\w|.*\w[A-Z])/;

/** All addresses of a text in order, repaired where there is no doubt what was meant. One pass, linear in the text. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  let done = 0;
  for (const sign of text.matchAll(SIGN)) {
    if (sign.index < done) continue;
    const start = startAt(text, sign[0], sign.index, done);
    if (!start) continue;

    const { body, end } = readBody(text, start.from);
    done = end;
    const isCut = CUT.test(text.slice(end, end + 4));
    if (body.includes('.')) found.push({ at: start.at, end, place: isCut ? null : placeOf(start.scheme + body) });
  }
  return found;
}

/** Where the address around a sign begins, and where what follows its scheme does; null where it is none. */
function startAt(text: string, sign: string, at: number, done: number) {
  if (sign.startsWith(':')) {
    const scheme = SCHEME.exec(text.slice(Math.max(done, at - 6), at));
    return scheme && { at: at - scheme[0].length, from: at + sign.length, scheme: `${scheme[1]?.toLowerCase()}://` };
  }
  if (sign === 'www.') return /[\w@/.-]/.test(text[at - 1] ?? ' ') ? null : { at, from: at, scheme: 'https://' };

  const host = BARE.exec(text.slice(Math.max(done, at - LONGEST_HOST), at));
  // A host alone, as "github.com" in "on github.com", leads nowhere; a page of github.io does.
  if (!host || (!host[0].includes('.') && text[at + sign.length] !== '/')) return null;
  return { at: at - host[0].length, from: at - host[0].length, scheme: 'https://' };
}

/** The address from after its scheme on: what was broken or escaped is mended, the full stop of the sentence left out. */
function readBody(text: string, from: number): { body: string; end: number } {
  let body = '';
  let end = from;
  for (let gap: string | null = ''; gap !== null; gap = gapAt(text, end)) {
    end += gap.length;
    const part = match(BODY, text, end) ?? '';
    body += part;
    end += part.length;
  }

  const tail = /[.:?!&=-]{0,9}$/.exec(body.slice(-9))?.[0].length ?? 0;
  return { body: body.slice(0, body.length - tail).replace(/\\(?=[_%#&~])/g, ''), end: end - tail };
}

/** The space at a place that broke into an address; null where the address ends there. */
function gapAt(text: string, at: number): string | null {
  BROKEN_OFF.lastIndex = at;
  const name = BROKEN_OFF.exec(text)?.[1];
  return name && LIKE_A_NAME.test(name) ? (text[at] ?? null) : match(BROKEN, text, at);
}

function match(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}
