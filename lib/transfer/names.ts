import { oneLine } from './clean.ts';

/** An author's name in the parts that bibliographies sort by; `literal` for what has none. */
export type Name =
  | { kind: 'person'; given: string; particle: string; family: string; suffix: string }
  | { kind: 'literal'; name: string };

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;
/** Words of an organization's name; `AI` only in capitals, since Ai is a name. */
const ORGANIZATION =
  /\b(?:team|group|labs?|laboratory|collaboration|consortium|institute|university|research|foundation|project|community|inc|ltd|llc|gmbh|corp|company|cent(?:er|re)|network|alliance|initiative|and)\b/i;
const UNPARTED = /\bAI\b|^The |\d|[&:/]/;
/** Written family name first, usually without a space: better left as written. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Reads a name as the listing writes it: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `Vaswani, Ashish`,
 * `Qwen Team`. Own code, because `@citation-js/name` takes Jr. for a family name and a team for a person.
 */
export function readName(text: string): Name {
  const name = oneLine(text);
  const [head = '', second, third, ...more] = name.split(/\s*,\s*/);

  if (second !== undefined && more.length === 0) {
    if (third !== undefined) {
      return SUFFIX.test(second) ? inverted(head, third, second) : { kind: 'literal', name };
    }
    if (SUFFIX.test(second)) return inOrder(`${head} ${second}`);
    if (!isUnparted(name)) return inverted(head, second, '');
  }
  return second !== undefined || isUnparted(name) ? { kind: 'literal', name } : inOrder(name);
}

function isUnparted(name: string): boolean {
  return ORGANIZATION.test(name) || UNPARTED.test(name) || FAMILY_FIRST.test(name);
}

/** `van Beethoven`, `Ludwig`. */
function inverted(last: string, given: string, suffix: string): Name {
  const words = last.split(' ');
  const family = words.findIndex((word) => !isLower(word));
  const split = Math.max(0, family);
  const parts = { particle: words.slice(0, split).join(' '), family: words.slice(split).join(' ') };
  if (parts.family === '' || given === '') return { kind: 'literal', name: last || given };
  return { kind: 'person', given, suffix, ...parts };
}

function inOrder(name: string): Name {
  const words = name.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  if (words.length < 2) return { kind: 'literal', name };

  const last = words.length - 1;
  const start = words.findIndex((word, at) => at > 0 && at < last && isLower(word));
  if (start < 0 || isLower(words[last] ?? '')) {
    return { kind: 'person', given: words.slice(0, last).join(' '), particle: '', family: words[last] ?? '', suffix };
  }

  const length = words.slice(start).findIndex((word) => !isLower(word));
  return {
    kind: 'person',
    given: words.slice(0, start).join(' '),
    particle: words.slice(start, start + length).join(' '),
    family: words.slice(start + length).join(' '),
    suffix,
  };
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** The name as it is read aloud. */
export function writeName(name: Name): string {
  if (name.kind === 'literal') return name.name;
  return [name.given, name.particle, name.family, name.suffix].filter((part) => part !== '').join(' ');
}
