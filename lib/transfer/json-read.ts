import { type Entry, entrySchema, type Tag } from '../library/schema.ts';
import type { Work } from './breath.ts';
import { createChecksum } from './checksum.ts';
import { FORMAT, VERSION } from './dogear-format.ts';
import { createGathering } from './gather.ts';
import type { Incoming, Parsed } from './incoming.ts';
import { readJsonItems } from './json-items.ts';
import type { Reason, Warning } from './reason.ts';

const CHECKED_AT_ONCE = 25;

/** Reads Dogear's own format. The checksum is over what the entries say, so a file may have been laid out anew. */
export async function readDogear(text: string, work: Work): Promise<Parsed> {
  const gathering = createGathering(work);
  const checksum = createChecksum();
  const head = new Map<string, unknown>();
  let lines: string[] = [];
  let isCut = true;

  for await (const { key, isElement, line, parsed, end } of readJsonItems(text, ['entries'], work)) {
    isCut = !/^[\s\]]*[,}]/.test(text.slice(end, end + 1_000));
    if (!isElement) {
      if (key !== null && 'value' in parsed) head.set(key, parsed.value);
      const refusal = refuse(head);
      if (refusal) return { state: 'refused', reason: refusal };
      continue;
    }

    // What cannot be parsed is not what was exported: any line in its place makes the sums differ.
    lines.push('value' in parsed ? JSON.stringify(parsed.value) : '');
    if (lines.length >= CHECKED_AT_ONCE) {
      checksum.add(lines);
      lines = [];
    }
    const found = 'value' in parsed ? readEntry(parsed.value) : parsed.reason;
    if (!gathering.add({ line, found })) break;
  }
  checksum.add(lines);
  isCut ||= !/\}\s*$/.test(text.slice(-1_000));

  if (head.get('format') !== FORMAT) return { state: 'refused', reason: { key: 'notThisFormat' } };
  if (isCut) return gathering.end([{ key: 'cutOff' }]);

  // All papers of the file have been read: want of memory for the sum is no reason to refuse them.
  const sum = await checksum.toHex().catch(() => null);
  return gathering.end(compare(head, checksum.count, sum));
}

function refuse(head: Map<string, unknown>): Reason | null {
  const version = head.get('version') ?? VERSION;
  if (head.has('format') && head.get('format') !== FORMAT) return { key: 'notThisFormat' };
  if (typeof version !== 'number' || version < 1) return { key: 'notThisFormat' };
  return version > VERSION ? { key: 'futureVersion', version, known: VERSION } : null;
}

function compare(head: Map<string, unknown>, found: number, sum: string | null): Warning[] {
  const expected = head.get('count');
  const warnings: Warning[] = [];
  if (typeof expected === 'number' && expected !== found) warnings.push({ key: 'count', expected, found });

  if (typeof head.get('checksum') !== 'string') warnings.push({ key: 'noChecksum' });
  else if (sum === null) warnings.push({ key: 'uncheckedSum' });
  else if (head.get('checksum') !== sum) warnings.push({ key: 'checksum' });
  return warnings;
}

/** The schema copies into fresh objects, field by field; what it does not know is left out. */
function readEntry(value: unknown): Incoming | Reason {
  const { success, data, error } = entrySchema.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    if (issue?.code !== 'too_big') return { key: 'badField', field };
    return { key: 'tooLong', field, limit: Number(issue.maximum) };
  }

  if (data.paper.id !== data.id) return { key: 'badField', field: 'paper.id' };
  return { kind: 'entry', entry: { ...data, tags: sortTags(data.tags) } satisfies Entry };
}

/** As the library keeps them: sorted by name, the later stamp of two of one name. */
function sortTags(tags: readonly Tag[]): Tag[] {
  const byName = new Map<string, Tag>();
  for (const tag of tags) {
    const known = byName.get(tag.name);
    if (!known || known.at < tag.at) byName.set(tag.name, tag);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
