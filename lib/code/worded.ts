import type { Finding } from './finding.ts';
import {
  DATED,
  ENDS_THERE,
  FAR_TOOL,
  GIVES,
  HAS_CODE,
  HAS_DATA,
  HAS_TOOL,
  INTRODUCES_OPEN,
  IS_GIVEN,
  IS_NAME,
  IS_OUT,
  IS_PLACED,
  IS_WAITED_FOR,
  LATER,
  NOT,
  OF_OTHERS,
  OPENED,
  OPENING,
  PREPOSITION,
  PURPOSE,
  SOON,
} from './wording.ts';

/** How far before a predicate its subject is looked for, and after a verb its object; in UTF-16 units. */
const REACH = 180;

type Said = 'code' | 'tool' | 'artifact';
/** What a match says, where its phrase begins and ends in the sentence, and whether it is of the future. */
type Reading = [says: Said | null, at: number, end: number, soon?: boolean];
type Reader = (match: RegExpExecArray, before: string, after: string, end: number) => Reading | null;

/** The four ways to say that something is given, each with what its match is read by. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [IS_GIVEN, readGiven],
  [GIVES, readGiving],
  [INTRODUCES_OPEN, readIntroduced],
  [IS_OUT, readOut],
];

/** What a sentence says in words; addresses in it are masked, see `readSentences`. */
export function readWording(sentence: string): Finding[] {
  const findings: Finding[] = [];
  for (const [pattern, read] of READERS) {
    for (const match of sentence.matchAll(pattern)) {
      const stop = match.index + match[0].length;
      const before = sentence.slice(Math.max(0, match.index - REACH), match.index);
      const reading = read(match, before, sentence.slice(stop, stop + REACH), stop);
      if (!reading?.[0]) continue;
      const [says, at, end, soon = false] = reading;
      findings.push({ says, soon, at, end, href: null });
    }
  }
  return findings;
}

/** "Our code is publicly available", "the models will be released soon": the subject before the predicate. */
function readGiven(match: RegExpExecArray, before: string, after: string, end: number): Reading | null {
  const [, auxiliary = '', adverbs = '', participle = ''] = match;
  const subject = before.replace(OPENING, '');

  // "publicly available data" is nobody's offer; "Code available at …" is, and the noun stands right before it.
  if (!auxiliary && !/\b(?:be|been|made) /.test(adverbs)) {
    const noun = /[\w-]+\W{0,3}$/.exec(subject)?.[0] ?? '';
    if (/\bma[dk]/.test(subject) || !ENDS_THERE.test(after) || !whatIs(noun, noun)) return null;
  }
  if (NOT.test(subject.slice(-60) + adverbs) || OF_OTHERS.test(subject) || IS_WAITED_FOR.test(subject)) return null;

  const until = endOfDelay(after.slice(0, 80));
  const soon = SOON.test(auxiliary + adverbs) || until > 0;
  if (!soon && DATED.test(after)) return null;
  const isFirm = soon || OPENED.test(adverbs + participle) || IS_PLACED.test(after);
  // Farther away only code by name is sure to be what is given; "…, including its code" may follow.
  const near = subject.slice(-70) + (/^,? (?:inc|along|as )/.test(after) ? after.slice(0, 80) : '');
  const says = HAS_CODE.test(subject) ? 'code' : isFirm ? (whatIs(near, near) ?? whatIs('', subject)) : null;
  return [says, match.index - subject.trimStart().length, end + until, soon];
}

/** "We release our code", "PRiSM releases code, recipes, and datasets": the object after the verb. */
function readGiving(match: RegExpExecArray, before: string, after: string, end: number): Reading | null {
  const [whole, giver = '', verb = ''] = match;
  const object = after.split(PURPOSE)[0] ?? '';
  if (NOT.test(giver) || !isGiver(giver, verb, object, before)) return null;

  // "We provide insights into code": what is given stands before any preposition.
  const near = object.split(PREPOSITION)[0] ?? '';
  const isFirm = /^(?:rel|open)/i.test(verb);
  const isMade = /^ma/.test(verb);
  const isOpened =
    isFirm || (/^(?:ma|pu|sh)/.test(verb) && (OPENED.test(verb + giver + object) || /available/.test(object)));
  const code = isFirm || (isMade && isOpened) ? object : isMade ? '' : (near.split(' of ')[0] ?? '');
  const isThing =
    isFirm &&
    !/ (?:results|findings|insights|reports?|details|rates?)\b/.test(near) &&
    /^ (?:\w+ )?(?:[A-Z]|our |an? |two |\d)/.test(object);
  const says =
    isFirm && FAR_TOOL.test(object)
      ? 'code'
      : isOpened
        ? (whatIs(code, near) ?? (isThing ? 'artifact' : null))
        : whatIs(code, '');
  const until = endOfDelay(after);
  const soon = SOON.test(before.slice(-30) + giver) || until > 0;
  const noun = HAS_CODE.exec(code) ?? HAS_TOOL.exec(near) ?? HAS_DATA.exec(near) ?? /^ (?:\w+ )?[\w-]+/.exec(object);
  const stop = Math.max(until, noun ? noun.index + noun[0].length : 0);
  return [says, end - whole.replace(/^[\s,]+/, '').length, end + stop, soon];
}

/** How far "… upon acceptance" reaches: the condition belongs to what is quoted. 0 where there is none. */
function endOfDelay(after: string): number {
  const delay = LATER.exec(after);
  return delay ? delay.index + delay[0].length : 0;
}

/** Whether it is the authors who give: "proprietary and open-source models" gives nothing. */
function isGiver(giver: string, verb: string, object: string, before: string): boolean {
  if (/^(?:we|authors|team)/i.test(giver)) return true;

  const isPlain = !/^(?:open|rel.*d|publ.*d|sh.*d)/i.test(verb) || /(?:ing|s)$/.test(verb);
  const isSet = isPlain || /^ (?:our|the|all|both|it|them|this|these|an?)\b/.test(object);
  if (/^(?:and|also|,)/.test(giver)) {
    // "We build and open-source ZeroBench."
    return (
      (isSet && /\b(?:we|our)\b/i.test(before)) || (/^ [A-Z]/.test(object) && /\bwe (?:\w+,? ){1,3}$/i.test(before))
    );
  }
  if (/^(?:by|to)/i.test(giver)) return /ing$/i.test(verb) || (isSet && /^to/i.test(giver) && !isPlain);
  return /s$/.test(verb) && !/^(?:Th|It|He|She|Which)/.test(giver);
}

/** "We introduce X, an open-source toolkit": the adjective gives it. */
function readIntroduced(match: RegExpExecArray, _before: string, _after: string, end: number): Reading | null {
  const [, between = '', tail = ''] = match;
  if (/\b(?:us(?:es|ing)|that|which|into|from|based|outperf\w*|compar\w*|evalu\w*|than|lever\w*)\b/i.test(between))
    return null;

  const head = /^,? ?(?:and )?[^,]*/.exec(tail.split(PREPOSITION)[0] ?? '')?.[0] ?? '';
  return [lastOf(head), match.index, end - tail.length + head.length];
}

/** "Our open-source benchmark", "we hope the release of our models". */
function readOut(match: RegExpExecArray, _before: string, after: string, end: number): Reading {
  const object = after.split(PREPOSITION)[0] ?? '';
  const near = /[^,.;()]*/.exec(object)?.[0] ?? '';
  return [/of$/.test(match[0]) ? whatIs(object, object) : lastOf(near), match.index, end + near.length];
}

/** Code in the first words, or else a tool or data in the second. */
function whatIs(words: string, near: string): 'code' | 'artifact' | null {
  if (HAS_CODE.test(words) || HAS_TOOL.test(near)) return 'code';
  return HAS_DATA.test(near) || IS_NAME.test(near) ? 'artifact' : null;
}

/** What the last noun is: an "open-source code language model" is a model. */
function lastOf(head: string): 'tool' | 'artifact' | null {
  for (const word of head.split(/[ -]/).reverse()) {
    if (HAS_TOOL.test(word) || /^(code|agent|method|project|release|implementation)$/.test(word)) return 'tool';
    if (HAS_DATA.test(word)) return 'artifact';
  }
  return null;
}
