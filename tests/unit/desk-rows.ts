import { countStatuses } from '../../lib/desk/patch.ts';
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
  status?: string;
  ids?: string[];
  change?: { saved?: boolean; status?: EntryRow['status']; note?: string };
  undo?: string;
}

/** A background in memory, counting what it is asked; `health` and `broken` can be changed on the way. */
export function createFakeBackground(rows: EntryRow[]) {
  const undos = new Map<string, EntryRow[]>();
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
      const page = { rev: fake.rev, total: fake.rows.length, counts: countStatuses(fake.rows), rows };
      fake.onPage(page);
      return page;
    }
    if (verb === 'recover') {
      fake.health = { state: 'good' };
      fake.rev += 1;
      return fake.health;
    }

    fake.rev += 1;
    if (verb === 'undo') {
      const before = undos.get(request.undo ?? '') ?? fake.rows;
      const changed = before.filter((row) => !fake.rows.includes(row)).length;
      fake.rows = before;
      return { rev: fake.rev, changed, skipped: [], undo: 'none' };
    }

    const undo = `before ${fake.rev}`;
    undos.set(undo, fake.rows);
    const { ids = [], change = {} } = request;
    const { saved, ...others } = change;
    if (saved === false) fake.rows = fake.rows.filter(({ id }) => !ids.includes(id));
    else fake.rows = fake.rows.map((row) => (ids.includes(row.id) ? { ...row, ...others } : row));
    return { rev: fake.rev, changed: ids.length, skipped: [], undo };
  }

  return fake;
}
