import { collapse } from '../paper/paper.ts';

/** Control characters but tab and line break, and halves of a surrogate pair that stand alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const LONE = /\p{Surrogate}/gu;
const BREAKS = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * Text as every format can carry it: no control characters, no lone surrogates (U+FFFD instead), `\n` for each
 * kind of line break. Dogear's own JSON does not pass through here: it keeps every code unit.
 */
export function clean(text: string): string {
  return text.replace(BREAKS, '\n').replace(CONTROLS, '').replace(LONE, '\ufffd');
}

/** `clean`, on one line: white space collapsed and trimmed. */
export function oneLine(text: string): string {
  return collapse(clean(text));
}
