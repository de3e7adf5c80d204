import type { Address } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { Place } from './places.ts';
import { HAS_CODE, HAS_DATA, HAS_SHOW, HAS_TOOL, SOON } from './wording.ts';

const REACH = 120;
/** "We build on …", "using the code of …": somebody else's, unless it is also said to be given. */
const OF_OTHERS =
  /\b(us(es?|ing|ed)|(based|buil\w+|relies|top) (up)?on|adapt\w*|borrow\w*|extends?|fork\w*|from|by|official|advanced)\b[^.,;:{(]*$/i;
const GIVEN =
  /releas|av[ai]{1,3}lab|\b(our|we)\b|sourc|found|access|publi[cs]|provid|shar|visit|here|proj|page|codes?:/i;

/** "We build on @", "using the code of @": not even with "we" before it. */
const BUILDS_ON = /\b((buil\w+|based|top) (up)?on|using( the)? code (of|from)) ( |\W*$)/i;

/** What the addresses of a sentence say, each by the words before it, or after it where it comes first. */
export function readAddresses(sentence: string, addresses: readonly Address[]): Finding[] {
  const findings: Finding[] = [];
  let told = '';
  let from = 0;
  for (const [index, { at, end, place }] of addresses.entries()) {
    const before = sentence.slice(Math.max(from, at - REACH), at);
    // "… at @ and @": the second is told by what tells the first.
    if (!isLink(before) || index === 0) told = before;
    let words = told;
    if (!HAS_CODE.test(words) && !HAS_DATA.test(words) && !HAS_SHOW.test(words)) {
      words += ` ${sentence.slice(end, Math.min(addresses[index + 1]?.at ?? end + 60, end + 60))}`;
    }
    from = end;
    if (!place) continue;

    const soon = SOON.test(words) || SOON.test(sentence.slice(end, end + 60));
    for (const says of sayPlace(place, words)) {
      findings.push({ says, soon: soon && says !== 'project', at, end, href: says === 'code' ? null : place.href });
    }
  }
  return findings;
}

function sayPlace({ kind, href }: Place, words: string): Finding['says'][] {
  const isCode = HAS_CODE.test(words);
  if (kind === 'aside') return [];
  if (kind === 'repository')
    return BUILDS_ON.test(words) || (OF_OTHERS.test(words) && !GIVEN.test(words)) ? [] : ['repository'];
  if (kind === 'owner') return isCode || HAS_TOOL.test(words) || GIVEN.test(words) ? ['repository'] : [];
  if (kind === 'archive') return [isCode ? 'repository' : 'artifact'];
  if (kind === 'hub') return sayHub(href ?? '', words, isCode);

  if (isCode || (HAS_TOOL.test(words) && /releas|av[ai]{1,3}lab|sourc|publi[cs]/i.test(words)))
    return ['code', 'project'];
  return !HAS_SHOW.test(words) && (HAS_DATA.test(words) || /releas|open-?sourc/i.test(words))
    ? ['artifact']
    : ['project'];
}

/** Code may stand where models do; a Space is a page to look at as often as a leaderboard's data. */
function sayHub(href: string, words: string, isCode: boolean): Finding['says'][] {
  if (isCode) return /co\/(?!collections)(\w+\/)?[^/]+\/[^/]+$/.test(href) ? ['repository'] : ['code', 'artifact'];
  return href.includes('/spaces/') && HAS_SHOW.test(words) ? ['project'] : ['artifact'];
}

/** Whether nothing but "and" stands between two addresses. */
function isLink(words: string): boolean {
  return /^\W*(and|or|also)?\W*$/i.test(words);
}
