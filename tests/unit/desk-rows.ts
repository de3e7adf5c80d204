import type { Ports } from '../../lib/desk/state.ts';
import type { EntryRow, LibraryHealth } from '../../lib/messages/protocol.ts';

/** A saved paper with nothing special about it. */
export function rowOf(id: string, savedAt: number): EntryRow {
  return {
    id,
    title: `Paper ${id}`,
    authors: [],
    authorCount: null,
    organization: null,
    publishedOn: null,
    stars: null,
    votes: null,
    topics: [],
    code: { status: 'none', soon: false, stars: null, links: [], evidence: [] },
    savedAt,
    status: 'to read',
    tags: [],
    note: '',
  };
}

interface Request {
  limit?: number;
  offset?: number;
  id?: string;
  change?: { saved?: boolean };
}

/** A background in memory, counting what it is asked; `health` and `broken` can be changed on the way. */
export function createFakeBackground(rows: EntryRow[]) {
  const fake = {
    rows,
    rev: 1,
    health: { state: 'good' } as LibraryHealth,
    broken: new Set<string>(),
    asked: [] as string[],
    /** Called with each answer to `list`, before it is delivered. */
    onPage: (_page: { rev: number; rows: readonly EntryRow[] }): void => undefined,
    call: answer as Ports['call'],
  };

  async function answer(verb: string, request: Request) {
    const { limit, offset = 0 } = request;
    fake.asked.push(verb === 'list' && limit === 50 ? 'first' : verb);
    if (fake.broken.has(verb)) throw new Error(`${verb} is broken`);
    if (verb === 'health') return fake.health;
    if (verb === 'list') {
      const rows = fake.rows.slice(offset, limit && offset + limit);
      const page = { rev: fake.rev, total: fake.rows.length, rows };
      fake.onPage(page);
      return page;
    }
    if (verb === 'recover') {
      fake.health = { state: 'good' };
      fake.rev += 1;
      return fake.health;
    }

    fake.rev += 1;
    const row = rows.find(({ id }) => id === request.id);
    fake.rows = fake.rows.filter(({ id }) => id !== request.id);
    if (request.change?.saved && row) fake.rows = [...fake.rows, row].sort((one, other) => other.savedAt - one.savedAt);
    const undo = { saved: !request.change?.saved, savedAt: row?.savedAt };
    return { rev: fake.rev, mark: { saved: !!request.change?.saved, hidden: false }, undo };
  }

  return fake;
}
