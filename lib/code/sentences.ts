import { type Address, findAddresses } from './addresses.ts';

/** A sentence of an abstract, of the same length as it stands there. */
export interface Sentence {
  /** White space is one kind of space, and every unit of an address is `@`. */
  text: string;
  /** Where it begins in the abstract, in UTF-16 units. */
  at: number;
  /** The addresses in it, with places counted from its own beginning. */
  addresses: Address[];
}

/** A full stop before white space and anything but a small letter ("et al. show" goes on). */
const STOP = /[.!?]["')\]}]{0,3}(?=\s+[^a-z\s]|\s*$)/g;

/** The sentences of a text, addresses masked. One pass, linear in the text. */
export function readSentences(text: string): Sentence[] {
  const addresses = findAddresses(text);
  const masked = mask(text, addresses);
  const sentences: Sentence[] = [];
  let at = 0;
  let next = 0;

  const close = (end: number) => {
    const inside: Address[] = [];
    for (; (addresses[next]?.at ?? end) < end; next += 1) {
      const address = addresses[next] as Address;
      inside.push({ ...address, at: address.at - at, end: address.end - at });
    }
    if (end > at) sentences.push({ text: masked.slice(at, end), at, addresses: inside });
    at = end;
  };
  for (const stop of masked.matchAll(STOP)) close(stop.index + stop[0].length);
  close(text.length);
  return sentences;
}

function mask(text: string, addresses: readonly Address[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const address of addresses) {
    parts.push(text.slice(at, address.at).replace(/[^\S ]/g, ' '), '@'.repeat(address.end - address.at));
    at = address.end;
  }
  parts.push(text.slice(at).replace(/[^\S ]/g, ' '));
  return parts.join('');
}
