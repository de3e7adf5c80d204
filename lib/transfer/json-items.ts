import type { Work } from './breath.ts';
import { createBreath } from './breath.ts';
import type { Incoming } from './incoming.ts';
import { type Found, scanJson } from './json-scan.ts';
import { MAX_DEPTH, MAX_ITEM_LENGTH } from './limits.ts';
import { createLineCounter } from './lines.ts';
import type { Reason } from './reason.ts';

/** A JSON value that has been parsed, or why it cannot be. */
export type Value = { value: unknown } | { reason: Reason };

export interface JsonItem extends Found {
  line: number;
  parsed: Value;
}

/** The members and elements of a JSON text one by one, parsed, with breaths in between (see `scanJson`). */
export async function* readJsonItems(text: string, expand: readonly string[], work: Work): AsyncGenerator<JsonItem> {
  const breathe = createBreath(work);
  const lineOf = createLineCounter(text);

  for (const found of scanJson(text, expand)) {
    const pause = breathe((typeof found === 'number' ? found : found.end) / text.length);
    if (pause) await pause;
    if (typeof found !== 'number') yield { ...found, line: lineOf(found.start), parsed: parse(text, found) };
  }
}

function parse(text: string, { start, end, isTooDeep, isCut }: Found): Value {
  if (isTooDeep) return { reason: { key: 'tooDeep', limit: MAX_DEPTH } };
  if (isCut || end - start > MAX_ITEM_LENGTH) return { reason: { key: 'badSyntax' } };
  try {
    return { value: JSON.parse(text.slice(start, end)) };
  } catch {
    return { reason: { key: 'badSyntax' } };
  }
}

/** What `read` makes of a value if it is an object, as all items of all JSON formats are. */
export function fromObject(
  parsed: Value,
  read: (fields: Map<string, unknown>) => Incoming | Reason,
): Incoming | Reason {
  if ('reason' in parsed) return parsed.reason;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { key: 'badSyntax' };
  return read(new Map(Object.entries(value)));
}

/** Strings and numbers as text, everything else as missing. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}
