/**
 * What a spreadsheet would run as a formula, in full width too, after white space, or after apostrophes that a
 * guard put there before: with these the guard can be taken off again without loss.
 *
 * It guards cells as the commas part them. A spreadsheet that is set to semicolons minds no quotes of such a file and
 * begins cells within ours, at each semicolon and line break. To guard these too would put an apostrophe before each
 * line of a note that is a list (`- point`), in every other program: there the file is to be imported, not opened.
 */
export const FORMULA = /^'*\s*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r\n|%]/;

/** Takes the apostrophe off again that a guarded cell begins with. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
