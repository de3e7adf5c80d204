import type { ImportFormat } from '../../lib/transfer/detect.ts';
import type { Parsed, ParseResult } from '../../lib/transfer/incoming.ts';
import { parseFile } from '../../lib/transfer/parse.ts';

type Read = Extract<Parsed, { state: 'read' }>;

export async function read(text: string, format: ImportFormat): Promise<Read> {
  const parsed = await parseFile(text, format);
  if (parsed.state === 'refused') throw new Error(JSON.stringify(parsed.reason));
  return parsed;
}

/** `1 2401.00001` for what is taken, `2 noId` for what is not, with the lines. */
export function tell(results: ParseResult[]): string[] {
  return results.map((result) => {
    if (result.state === 'broken') return `${result.line} ${result.reason.key}`;
    const { incoming } = result;
    return `${result.line} ${incoming.kind === 'entry' ? incoming.entry.id : incoming.paper.id}`;
  });
}

export function plainOf(result: ParseResult | undefined) {
  if (result?.state !== 'ok' || result.incoming.kind !== 'plain') throw new Error(JSON.stringify(result));
  return result.incoming;
}
