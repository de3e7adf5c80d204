/**
 * What a spreadsheet would run as a formula, in full width too, after white space, or after apostrophes that a
 * guard put there before: with these the guard can be taken off again without loss.
 */
export const FORMULA = /^'*\s*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r\n|%]/;

/** Takes the apostrophe off again that a guarded cell begins with. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
