import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Item } from '../item.ts';
import { dice, hash, objectId } from './random.ts';
import { ranked } from './rank.ts';
import type { Records } from './records.ts';

const DATA = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../shared/data');

/** Whether the folder of real papers stands beside the project. It is never part of it. */
export const hasRealRecords = existsSync(path.join(DATA, 'daily-papers.jsonl.gz'));

type Listed = Item & { _file_date: string };

/** One line of the parsed search listing: what the page printed. */
interface Printed {
  title: string;
  abstract: string;
  authors?: number;
  organization?: string;
  /** `Jan 24`, or `Feb 27, 2025`. */
  date: string;
  comments?: number;
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}

/** Pictures of the accounts lie on other hosts; the replica draws its own. */
function withLocalPictures(item: Listed): Item {
  const { _file_date, ...rest } = item;
  return JSON.parse(
    JSON.stringify(rest).replace(
      /"(avatarUrl|avatar)":"(https:[^"]*)"/g,
      (_, key, url) => `"${key}":"/avatars/${hash(url)}.svg"`,
    ),
  );
}

function fromPrinted(printed: Printed): Item {
  const chance = dice(printed.title);
  const id = `26${String(chance.between(1, 12)).padStart(2, '0')}.${String(chance.between(40_000, 99_999))}`;
  const publishedAt = new Date(
    `${/\d{4}/.test(printed.date) ? printed.date : `${printed.date}, 2026`} UTC`,
  ).toISOString();
  const organization = printed.organization
    ? {
        organization: {
          _id: objectId(printed.organization),
          name: printed.organization.replace(/\W+/g, '-'),
          fullname: printed.organization,
        },
      }
    : {};
  const authors = Array.from({ length: printed.authors ?? 0 }, (_, at) => ({
    _id: objectId(`${id} ${at}`),
    name: `Author ${at + 1}`,
    hidden: false,
  }));
  const { title, abstract: summary } = printed;

  return {
    paper: { id, authors, publishedAt, title, summary, upvotes: chance.between(0, 40), ...organization },
    publishedAt,
    title,
    summary,
    thumbnail: '',
    numComments: printed.comments ?? 0,
    isAuthorParticipating: false,
    ...organization,
  };
}

let known: Records | undefined;

/** Real papers of the daily listings of two years; throws where the folder does not exist. */
export function realRecords(): Records {
  known ??= load();
  return known;
}

function load(): Records {
  const listed = lines<Listed>(gunzipSync(readFileSync(path.join(DATA, 'daily-papers.jsonl.gz'))).toString());
  const searched = lines<Printed>(readFileSync(path.join(DATA, 'listing-search.jsonl'), 'utf8')).map(fromPrinted);
  const days = Map.groupBy(listed, (item) => item._file_date);
  const latest = [...days.keys()].sort().at(-1) ?? '';
  const byId = new Map<string, Listed>(listed.map((item) => [item.paper.id, item]));
  const byStars = listed.toSorted((one, other) => (other.paper.githubStars ?? 0) - (one.paper.githubStars ?? 0));

  const day = (name: string, count?: number): Item[] => {
    const items = (days.get(name) ?? []).toSorted((one, other) => other.paper.upvotes - one.paper.upvotes);
    const more = count === undefined ? [] : listed.slice(0, Math.max(0, count - items.length));
    return [...items, ...more].slice(0, count).map(withLocalPictures);
  };

  return {
    latest,
    day,
    trending: (count) => byStars.slice(0, count).map(withLocalPictures),
    search: (query, count) => {
      const found = ranked(query === 'hardware' ? searched : listed, query).slice(0, count);
      return found.map((item) => withLocalPictures({ _file_date: '', ...item }));
    },
    find: (id) => {
      const item = byId.get(id) ?? searched.find((one) => one.paper.id === id);
      return item && withLocalPictures({ _file_date: '', ...item });
    },
  };
}
