import { inSlices } from '../search/slices.ts';
import type { DeskRow, Source } from './state.ts';

/** id → abstract, of all that is saved. */
export async function readAbstracts(source: Source): Promise<ReadonlyMap<string, string>> {
  const abstracts = new Map<string, string>();
  await source.abstracts((batch) => {
    for (const { id, abstract } of batch) abstracts.set(id, abstract);
  });
  return abstracts;
}

/** The rows with their abstracts, put in without a long task. */
export async function addAbstracts(
  rows: readonly DeskRow[],
  abstracts: ReadonlyMap<string, string>,
): Promise<readonly DeskRow[]> {
  const filled = rows.slice();
  await inSlices(rows.length, (place) => {
    const row = rows[place] as DeskRow;
    const abstract = abstracts.get(row.id);
    if (abstract !== undefined) filled[place] = { ...row, abstract };
  });
  return filled;
}
