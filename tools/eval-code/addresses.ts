import { codeStatus } from '../../lib/code/status.ts';
import type { Judged } from './rows.ts';

/** Shares of the papers that have an address in the text and one that the host lists; null where there are none. */
export interface AddressFigures {
  /** The first link of the verdict from the page's fields and the text is the one listed. */
  withPage: number | null;
  /** The first repository the text gives is the one listed. */
  ofText: number | null;
}

/** Compares the repository linked with the one the host lists: case, a closing `/` and `.git` aside. */
export function compareAddresses(rows: readonly Judged[], isVerbose: boolean): AddressFigures {
  const both = rows.filter(({ paper, verdict }) => paper.repository && verdict.status === 'repository');
  if (both.length === 0) return { withPage: null, ofText: null };

  let withPage = 0;
  let ofText = 0;
  let exact = 0;
  for (const { id, paper, verdict } of both) {
    const listed = paper.repository ?? '';
    const linked = codeStatus(paper).links[0]?.href ?? '';
    const read = verdict.links.find(({ kind }) => kind === 'repository')?.href ?? '';
    if (plain(linked) === plain(listed)) withPage += 1;
    else if (isVerbose) console.log(`- ${id} lists ${listed}, linked ${linked}`);
    if (plain(read) === plain(listed)) ofText += 1;
    else if (isVerbose) console.log(`- ${id} lists ${listed}, the text says ${read}`);
    if (linked === listed) exact += 1;
  }

  const share = (count: number) => `${count} of ${both.length} (${((100 * count) / both.length).toFixed(2)} %)`;
  console.log(`\nrepository in the text and listed by the host: ${both.length} papers`);
  console.log(`  linked is the one listed: ${share(withPage)}, to the letter: ${share(exact)}`);
  console.log(`  read in the text is the one listed: ${share(ofText)}`);
  return { withPage: withPage / both.length, ofText: ofText / both.length };
}

function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}
