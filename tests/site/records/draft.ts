import type { Item } from '../item.ts';
import { author, inventName, organization, submitter, user } from './people.ts';
import { dice, objectId } from './random.ts';

/** How a paper speaks of its code; `repository` means the page's data, everything else the abstract. */
export type Wording = 'repository' | 'link' | 'claimed' | 'promised' | 'project' | 'dataset' | 'none';

/** A paper in short, from which the page's record is made. */
export interface Draft {
  id: string;
  title: string;
  /** Absent: a paper without abstract. */
  abstract?: string;
  /** Keys of the topic taxonomy that a careful reader would give, primary first. */
  topics: readonly string[];
  wording: Wording;
  /** Names, or how many to invent. */
  authors: readonly string[] | number;
  /** Author at this index is hidden by request. */
  hidden?: number;
  organization?: string;
  repository?: string;
  stars?: number;
  project?: string;
  keywords?: readonly string[];
  /** The host's machine-made summary. */
  summary?: string;
  media?: string;
  votes?: number;
  comments?: number;
  /** Absent: nobody submitted it. */
  by?: string;
  /** Day of first publication, `YYYY-MM-DD`; default some days before the listing's. */
  published?: string;
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString();
}

/** The page's record of a paper listed on `day` (`YYYY-MM-DD`). */
export function record(draft: Draft, day: string): Item {
  const chance = dice(draft.id);
  const names = typeof draft.authors === 'number' ? undefined : draft.authors;
  const count = names?.length ?? Number(draft.authors);
  const people = Array.from({ length: count }, (_, at) =>
    author(names?.[at] ?? inventName(chance), at === draft.hidden),
  );
  const published = draft.published ? `${draft.published}T00:00:00.000Z` : daysBefore(day, chance.between(1, 6));

  const organized = draft.organization === undefined ? {} : { organization: organization(draft.organization) };
  const media = draft.media === undefined ? {} : { mediaUrls: [draft.media] };
  const summary = draft.abstract === undefined ? {} : { summary: draft.abstract };

  return {
    paper: {
      id: draft.id,
      authors: people,
      publishedAt: published,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      title: draft.title,
      ...(draft.by === undefined ? {} : { submittedOnDailyBy: user(draft.by) }),
      ...summary,
      upvotes: draft.votes ?? 0,
      discussionId: objectId(`discussion ${draft.id}`),
      ...(draft.project === undefined ? {} : { projectPage: draft.project }),
      ...(draft.repository === undefined ? {} : { githubRepo: draft.repository, githubRepoAddedBy: 'user' }),
      ...(draft.summary === undefined ? {} : { ai_summary: draft.summary }),
      ...(draft.keywords === undefined ? {} : { ai_keywords: [...draft.keywords] }),
      ...(draft.stars === undefined ? {} : { githubStars: draft.stars }),
      ...media,
      ...organized,
    },
    publishedAt: published,
    title: draft.title,
    ...summary,
    ...media,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${draft.id}.png`,
    numComments: draft.comments ?? 0,
    upvoted: false,
    ...(draft.by === undefined ? {} : { submittedBy: submitter(draft.by) }),
    ...organized,
    isAuthorParticipating: (draft.comments ?? 0) > 3,
  };
}
