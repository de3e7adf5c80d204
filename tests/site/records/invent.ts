import type { Draft, Wording } from './draft.ts';
import { inventName, ORGANIZATIONS, USERS } from './people.ts';
import { LANGUAGE, type Phrases } from './phrases.ts';
import { SYSTEMS } from './phrases-systems.ts';
import { PERCEPTION } from './phrases-vision.ts';
import { type Dice, dice } from './random.ts';

const TOPICS: Record<string, Phrases> = { ...LANGUAGE, ...PERCEPTION, ...SYSTEMS };
const HEADS =
  'Bramble Heron Thistle Quarry Lantern Cinder Marlow Pebble Tern Willow Gable Rook Saffron Alder Kestrel'.split(' ');
const TAILS = 'Loom Sieve Ledger Walk Press Mill Weir Rope Latch Span Furrow Gate Whistle Forge'.split(' ');
const CAPITAL = /(^|[\s-])([a-z])/g;

/** How often each wording occurs among the invented papers: near to what real listings show. */
const WORDINGS: readonly Wording[] = [
  ...Array.from({ length: 7 }, (): Wording => 'repository'),
  ...Array.from({ length: 3 }, (): Wording => 'link'),
  ...(['claimed', 'promised', 'project', 'project', 'dataset'] as const),
  ...Array.from({ length: 6 }, (): Wording => 'none'),
];

function codeSentence(wording: Wording, repository: string, project: string, name: string): string {
  if (wording === 'link') return ` Our code is available at ${repository}.`;
  if (wording === 'claimed') return ' Code and models are publicly available.';
  if (wording === 'promised') return ' Code will be released upon acceptance.';
  if (wording === 'project') return ` Project page: ${project}.`;
  if (wording === 'dataset') return ` The data set is available at https://huggingface.co/datasets/${name}.`;
  return '';
}

function inventTitle(chance: Dice, name: string, subject: string, method: string): string {
  const capital = method.replace(CAPITAL, (_, before: string, letter: string) => before + letter.toUpperCase());
  return chance.pick([
    `${name}: ${capital} for ${subject}`,
    `${name}: Towards Better ${subject}`,
    `Rethinking ${subject} with ${name}`,
    `What Matters in ${subject}? A Closer Look`,
    `${capital} Is Enough for ${subject}`,
  ]);
}

/** A paper nobody wrote by hand. `id` seeds everything: the same id gives the same paper. */
export function invent(id: string): Draft {
  const chance = dice(`paper ${id}`);
  const topic = chance.pick(Object.keys(TOPICS));
  const blocks = TOPICS[topic] as Phrases;
  const name = `${chance.pick(HEADS)}${chance.pick(TAILS)}`;
  const [subject, method] = [chance.pick(blocks.subjects), chance.pick(blocks.methods)];
  const wording = chance.pick(WORDINGS);
  const owner = chance.pick(Object.keys(ORGANIZATIONS));
  const repository = `https://github.com/${owner}/${name.toLowerCase()}`;
  const project = `https://${owner}.github.io/${name.toLowerCase()}`;

  const abstract = `${chance.pick(blocks.problems)} We study ${subject.replace(/^./, (letter) => letter.toLowerCase())} and propose ${name}, a ${method} that needs no change to the rest of the pipeline. ${name} is trained in two stages and evaluated on six public test sets and one of our own. ${chance.pick(blocks.findings)} Ablations show that most of the gain comes from ${chance.pick(blocks.keywords)} rather than from scale.${codeSentence(wording, repository, project, `${owner}/${name}`)}`;

  return {
    id,
    title: inventTitle(chance, name, subject, method),
    abstract,
    topics: [topic],
    wording,
    authors: Array.from({ length: chance.between(1, 14) }, () => inventName(chance)),
    keywords: chance.some(blocks.keywords, 4),
    summary: `${name} is a ${method} for ${subject.toLowerCase()}.`,
    votes: Math.floor(chance.roll() ** 3 * 120),
    comments: chance.roll() < 0.4 ? chance.between(1, 6) : 0,
    by: chance.pick(USERS),
    ...(chance.roll() < 0.6 ? { organization: owner } : {}),
    ...(wording === 'repository' ? { repository, stars: Math.floor(10 ** (chance.roll() * 4)) } : {}),
    ...(wording === 'project' ? { project } : {}),
    ...(chance.roll() < 0.12
      ? { media: `https://cdn-uploads.huggingface.co/production/uploads/${owner}/${id}.mp4` }
      : {}),
  };
}
