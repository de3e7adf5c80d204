import { readAddresses } from './addressed.ts';
import type { Finding } from './finding.ts';
import { readSentences } from './sentences.ts';
import { readWording } from './worded.ts';

/** A sentence without any of these says nothing of code; most abstracts hold none, and cost no more than this. */
const WORTH_READING =
  /@|releas|sourc|av[ai]{1,3}lab|public|publish|shar(?:e|ing)\b|accessib|provid|contribut|\bcodes?\b/i;

/** All that an abstract says of its code, sentence by sentence. Places are those of the text as given. */
export function readFindings(abstract: string): Finding[] {
  const findings: Finding[] = [];
  for (const { text, at, addresses } of readSentences(abstract)) {
    if (!WORTH_READING.test(text)) continue;

    const inside = [...readAddresses(text, addresses), ...readWording(text)];
    for (const finding of inside) findings.push({ ...finding, at: finding.at + at, end: finding.end + at });
  }
  return findings;
}
