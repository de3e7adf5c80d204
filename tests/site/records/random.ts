/** A source of numbers that always gives the same ones for the same seed. */
export interface Dice {
  /** At least 0, below 1. */
  roll(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** FNV-1a: a seed from any text. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** A 24-digit hexadecimal id as the host's database gives them. */
export function objectId(text: string): string {
  return [0, 1, 2].map((part) => hash(`${part}/${text}`).toString(16).padStart(8, '0')).join('');
}

/** Mulberry32, seeded by a text. */
export function dice(seed: string): Dice {
  let state = hash(seed);

  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));

  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to pick from');
    return list[Math.floor(roll() * list.length)] as T;
  };

  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(Math.floor(roll() * list.length));
    return list.filter((_, at) => chosen.has(at));
  };

  return { roll, between, pick, some };
}
