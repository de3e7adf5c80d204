/** The page's own data, as its `data-props` and the host's public API write it. */

export interface User {
  _id: string;
  avatarUrl: string;
  isPro: boolean;
  fullname: string;
  user: string;
  type: 'user';
  name?: string;
}

export interface Author {
  _id: string;
  name: string;
  hidden: boolean;
  status?: string;
  statusLastChangedAt?: string;
  user?: User;
}

export interface Organization {
  _id: string;
  name: string;
  fullname: string;
  avatar?: string;
}

export interface Submitter {
  _id: string;
  avatarUrl: string;
  fullname: string;
  name: string;
  type: 'user';
  isPro: boolean;
  isHf: boolean;
  isHfAdmin: boolean;
  isMod: boolean;
  followerCount?: number;
  isUserFollowing: boolean;
}

/** One entry of `dailyPapers` or `searchResults`. Absent fields are absent, never null. */
export interface Item {
  paper: {
    id: string;
    authors: Author[];
    /** ISO time of first publication. */
    publishedAt: string;
    submittedOnDailyAt?: string;
    title: string;
    submittedOnDailyBy?: User;
    /** The abstract; may hold line breaks. */
    summary?: string;
    upvotes: number;
    discussionId?: string;
    projectPage?: string;
    githubRepo?: string;
    githubRepoAddedBy?: 'user' | 'admin' | 'auto';
    githubStars?: number;
    ai_summary?: string;
    ai_keywords?: string[];
    ai_summary_model?: string;
    mediaUrls?: string[];
    organization?: Organization;
  };
  publishedAt: string;
  title: string;
  summary?: string;
  mediaUrls?: string[];
  thumbnail: string;
  numComments: number;
  upvoted?: boolean;
  submittedBy?: Submitter;
  organization?: Organization;
  isAuthorParticipating: boolean;
}

/** What stands in `data-props` of the island `DailyPapers`. */
export interface ListingProps {
  canSubmit: boolean;
  dailyPapers: Item[];
  searchResults?: Item[];
  /** 2024 only: ISO time of the listing's day. */
  date?: string;
  dateString?: string;
  periodType?: 'day' | 'week' | 'month';
  prevDate?: string;
  nextDate?: string;
  publisher: User;
  query?: { q?: string };
  isTrending?: boolean;
  authLight?: boolean;
}
