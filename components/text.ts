import type messages from '../assets/public/_locales/en/messages.json';

/** Key of a sentence in `_locales`. */
export type TextKey = keyof typeof messages;

type Lookup = (key: TextKey, substitutions: string[]) => string;

let lookup: Lookup = (key) => key;
const known = new Map<TextKey, string>();

/** Entry points hand in the browser's own i18n here, so that views know no browser API. */
export function speakWith(source: Lookup): void {
  lookup = source;
  known.clear();
}

/** The sentence for a key, `$1`, `$2` … filled in. */
export function text(key: TextKey, ...substitutions: string[]): string {
  if (substitutions.length > 0) return lookup(key, substitutions);

  // A listing asks a hundred times for the same few, and the browser takes its time.
  const sentence = known.get(key) ?? lookup(key, substitutions);
  if (sentence !== '') known.set(key, sentence);
  return sentence;
}
