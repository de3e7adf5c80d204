import type messages from '../assets/public/_locales/en/messages.json';

/** Key of a sentence in `_locales`. */
export type TextKey = keyof typeof messages;

type Lookup = (key: TextKey, substitutions: string[]) => string;

let lookup: Lookup = (key) => key;

/** Entry points hand in the browser's own i18n here, so that views know no browser API. */
export function speakWith(source: Lookup): void {
  lookup = source;
}

/** The sentence for a key, `$1`, `$2` … filled in. */
export function text(key: TextKey, ...substitutions: string[]): string {
  return lookup(key, substitutions);
}
