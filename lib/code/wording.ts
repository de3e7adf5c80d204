/**
 * The words abstracts use for what they give away. Every repetition is bounded, so that matching stays linear in the
 * text; stems stand for their endings, because each letter here is read by the page.
 */

/** Code by name; "generated code" is no offer, and "code generation" and "code models" are subjects. */
export const HAS_CODE =
  /(?<!\b(generated|procedural|correcting)[ -])\b((source[ -]?)?code([ -]?base)?s?|implementations?|scripts|software)\b(?!-|[ -](gen|comp|ll?m|lang|model|rep[al]|rev|sea|snip|reas|agent|task|data|line))/i;

/** Things that are code without being called so. */
export const HAS_TOOL =
  /\b(tool(s|kit|box)?|library|frameworks?|pipelines?|infrastructure|platform|environments?|simulator|harness|recipes?|reposit\w+|(eco)?system|stack|(all|our|the) (\w+ )?(resources|artifacts))\b/i;

export const HAS_DATA =
  /\b(data( ?sets?)?|\w{0,30}bench(marks?)?|corpus|\w{0,30}models?|\w{0,9}LMs?|weights?|checkpoints?|collection|versions|suite|series)\b/i;

/** Pages to look at: a project's page, a demo, a video. */
export const HAS_SHOW =
  /\b(project|web ?(site|page)s?|home ?page|pages?|site|demo\w*|videos?|leaderboard|samples|online)\b/i;

const ADVERB = '(?:\\w+ly|now|all|both|soon|further|made|be|been|not) ';

/** "is publicly available", "will be made public", "can be found at". Groups: auxiliary, adverbs, participle. */
export const IS_GIVEN = new RegExp(
  `\\b((?:will|shall|would|to|is|are|was|were) )?((?:${ADVERB}){0,6}(?:[\\w-]{1,20} and )?)(av[ai]{1,3}lable|accessible|(?:open-?)?released|open[- ]?sourced?|open(?= {0,2}(?:[.,;]|$|soon))|public|published|(?<=ly )shared|(?<=code (?:is|are) )in(?= (?:our|the) (?:\\w+ ){0,3}(?:page|website|repository))|(?:shared|found|accessed|provided)(?= (?:at|in|on|via|for|alongside)\\b| {0,2}:? ?@))\\b`,
  'gi',
);

/** "we will release", "PRiSM releases", "by open-sourcing". Groups: the words before the verb, the verb. */
export const GIVES = new RegExp(
  `((?:\\b(?:[Ww]e|and|[Bb]y|[Tt]o|also|[A-Z][\\w-]{1,40})|,) (?:(?:will|shall|would|have|are|(?:plan|aim|intend) to) |${ADVERB}){0,5})((?:releas|open[- ]?sourc|publish|shar|mak|provid|contribut)(?:es?|ed|s|ing)?|made)\\b`,
  'g',
);

/** "We introduce X, an open-source toolkit": given by an adjective. Groups: what stands between, what follows. */
export const INTRODUCES_OPEN =
  /\b(?:is (?=the first)|(?:introduc|present|propos|develop|creat|contribut|buil|describ|design)\w{0,4})((?:[^.;@]|\.(?=\d)){0,90}?)(?<=[ ,])(?:an?|the|our|first|fully)(?: (?!(?:for|of|to|that|which|with|in|on|using) )[\w-]{1,30},?){0,7}? (?:open[- ]?sourced?|(?:publicly|openly|freely)[- ](?:available|accessible))\b((?:[ ,]{1,2}[\w()/-]{1,40}){1,9})/gi;

/** "We hope the release of …", "our open-source benchmark": what is given stands after. */
export const IS_OUT =
  /\b(?:(?:our|open|full|public|hope (?:the|this)) (?:[\w-]+ )?releases? of|(?:our|^As an?) (?:fully )?open[- ]?sourced?),?(?= )/gi;

/** "… upon acceptance", told after the predicate. */
export const LATER = /\b(soon\b|(upon|after|once) (\w+ ){0,4}(accept|publi)\w*|in the near future)/i;
/** The wording is of the future. */
export const SOON =
  /\b(will|shall|would|soon|coming|to be|(plan|planned|aim|intend|going|commit|committed) to|(upon|after) (\w+ ){0,4}(accept|publi)\w*)\b/i;

export const NOT = /\b(no|not|never|none|without|lack\w*|few|only)\b/i;
/** Whose it is: not the paper's, or nobody's yet. */
export const OF_OTHERS = /\b(if|when|where|existing|recent(ly)?|prior|most|many|other)\b/i;
/** "… once the paper is published": that the paper is out gives nothing. */
export const IS_WAITED_FOR = /\b(once|after|until|when) (\w+ ){0,2}(it|paper|work|article|manuscript|review) ?$/i;
export const OPENED = /releas|\bopen|publi[cs]|freely/i;
export const ENDS_THERE = /^ {0,2}($|[.,;:!)@}]|(at|on|in|here|under|for|upon|soon|via)\b)/;
/** "released in early February 2026": a product's history. */
export const DATED = /^,? (in [A-Z]\w+ )?(in|on) (\w+ ){0,3}(19|20)\d\d\b/;
/** A place makes an offer firm: "The dataset is available at …". */
export const IS_PLACED = /^[^.;]{0,40}@|^ (at|on|in|via) (hugging ?face|github)|^ as (an )?open/i;
/** A subject begins after these: "To benefit the community, X is …", "…; X is …", "… @ and X is …". */
export const OPENING = /^.*([;:]|@ |, (while|but|which) )|^ ?(To|In|For|With|By|\w+ly|\w+more)\b[^,]*, /;
export const PREPOSITION =
  / (for|in|into|on|about|over|across|how|that|which|as|to|from|through|by|based)\b| and (will|we|open|releas|publish)/;
export const PURPOSE = /;| to (fac|sup|fos|enc|pro|ena|hel|adv|acc|ins|spu)/;
/** "ZeroBench", "MiniMax-M1", "Llama 3": a name of the paper's own making; a sentence's first word is none. */
export const IS_NAME = /^ {0,2}((both|the|all|our) )?([A-Z@][a-z]*[\d@-]{0,3}[A-Z@\d]|[A-Z][a-z]+ \d)/;
/** These are given even where they stand far from the verb: "…, together with our training framework". */
export const FAR_TOOL = /\b(toolchain|pipelines?|harness|infrastructure|(training|inference|evaluation) framework)\b/i;
