import type { Draft } from './draft.ts';

/** A paper and what its card must say of its code. */
export interface CodeCase {
  draft: Draft;
  status: string;
  /** The name for assistive technology. */
  name: string;
  /** The word on the badge. */
  word: string;
  /** What the tooltip must hold: where we know it from. */
  why: string;
  /** Where the badge leads; absent for a badge that is no link. */
  href?: string;
}

const ABOUT =
  'Readers of long reports lose the thread. We study how a language model keeps it, and propose a ledger of open questions that is written while reading. On nine test sets the answers improve by 4.1 points.';
const OTHERS = { topics: ['llm'], authors: 3, organization: 'quiet-lab', votes: 20, by: 'tanvi' } as const;

/** One paper for every status, the announced repository and both kinds of artifact. */
export const CODE_CASES: readonly CodeCase[] = [
  {
    draft: {
      ...OTHERS,
      id: '2611.17901',
      title: 'Linked by the Page, With Stars',
      abstract: ABOUT,
      wording: 'repository',
      repository: 'https://github.com/quiet-lab/ledger',
      stars: 1_234,
    },
    status: 'repository',
    name: 'Code: repository, 1.2k stars',
    word: '1.2k',
    why: 'Linked by Hugging Face: ',
    href: 'https://github.com/quiet-lab/ledger',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17902',
      title: 'Linked by the Abstract',
      abstract: `${ABOUT} Our code is available at https://github.com/quiet-lab/open-questions.`,
      wording: 'link',
    },
    status: 'repository',
    name: 'Code: repository',
    word: 'Repository',
    why: 'The abstract says: “https://github.com/quiet-lab/open-questions”',
    href: 'https://github.com/quiet-lab/open-questions',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17903',
      title: 'An Address With a Promise',
      abstract: `${ABOUT} The code will be released at https://github.com/quiet-lab/later.`,
      wording: 'link',
    },
    status: 'repository',
    name: 'Code: repository, announced',
    word: 'Announced',
    why: 'will be released',
    href: 'https://github.com/quiet-lab/later',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17904',
      title: 'Said to Be Open, No Address',
      abstract: `${ABOUT} Our code is publicly available.`,
      wording: 'claimed',
    },
    status: 'claimed',
    name: 'Code: claimed, no address',
    word: 'Claimed',
    why: 'The abstract says: “Our code is publicly available',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17905',
      title: 'Promised Upon Acceptance',
      abstract: `${ABOUT} Code will be released upon acceptance.`,
      wording: 'promised',
    },
    status: 'promised',
    name: 'Code: promised',
    word: 'Promised',
    why: 'The abstract says: “Code will be released upon acceptance”',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17906',
      title: 'A Project Page and No More',
      abstract: ABOUT,
      wording: 'project',
      project: 'https://quiet-lab.github.io/ledger',
    },
    status: 'project',
    name: 'Code: project page',
    word: 'Project page',
    why: 'Linked by Hugging Face: ',
    href: 'https://quiet-lab.github.io/ledger',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17907',
      title: 'A Data Set With Its Address',
      abstract: `${ABOUT} The dataset is available at https://huggingface.co/datasets/quiet-lab/threads.`,
      wording: 'dataset',
    },
    status: 'artifact',
    name: 'Code: data or model only',
    word: 'Data or model',
    why: 'The abstract says: “https://huggingface.co/datasets/quiet-lab/threads”',
    href: 'https://huggingface.co/datasets/quiet-lab/threads',
  },
  {
    draft: {
      ...OTHERS,
      id: '2611.17908',
      title: 'A Data Set Without Address',
      abstract: `${ABOUT} We publicly release our dataset.`,
      wording: 'dataset',
    },
    status: 'artifact',
    name: 'Code: data or model only',
    word: 'Data or model',
    why: 'The abstract says: “We publicly release our dataset',
  },
  {
    draft: { ...OTHERS, id: '2611.17909', title: 'Nothing Said of Code', abstract: ABOUT, wording: 'none' },
    status: 'none',
    name: 'Code: none found',
    word: 'None found',
    why: 'Neither the page’s data nor the abstract names any code',
  },
  {
    draft: { ...OTHERS, id: '2611.17910', title: 'No Abstract to Read', wording: 'none' },
    status: 'unknown',
    name: 'Code: unknown, no abstract',
    word: 'Unknown',
    why: 'There is no abstract to read on this page',
  },
];
