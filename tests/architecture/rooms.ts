import { type Import, readImports } from './imports.ts';
import { type Complaint, isProduct, type Rule, type Source } from './sources.ts';

interface Room {
  /** Rooms whose values it may import, its own aside; one file of a room where only that is meant. */
  rooms: string[];
  /** Packages, by name or by one of their entries. */
  packages?: string[];
}

const PURE: Room = { rooms: ['lib/paper'] };
const PAGE: Room = {
  rooms: [
    'components',
    'lib/desk',
    'lib/messages',
    'lib/paper',
    'lib/rules',
    'lib/search',
    'lib/settings',
    'lib/transfer',
    // A read-only connection, where messages measure too slow.
    'lib/library/reader.ts',
    'assets',
  ],
  packages: ['preact', 'wxt'],
};

/** Who may know whom: values. Types may be taken from any room of `lib` and `components`, and nowhere else. */
export const ROOMS: Record<string, Room> = {
  'lib/paper': { rooms: [] },
  'lib/topics': PURE,
  'lib/code': PURE,
  'lib/search': PURE,
  'lib/rules': PURE,
  // An entry is defined once, at every edge: what is read from a file passes the schema of what is stored.
  'lib/transfer': {
    rooms: ['lib/paper', 'lib/library/schema.ts', 'lib/library/paper-schema.ts'],
    packages: ['zod', 'papaparse'],
  },
  // The one schema of what the reader sets; the browser's storage is handed in.
  'lib/settings': { rooms: [], packages: ['zod'] },
  'lib/lookup': PURE,
  'lib/listing': { rooms: ['lib/paper'] },
  // No Preact: a hundred cards at once are too much for it (components/marks).
  'lib/overlay': { rooms: ['lib/paper', 'components', 'assets'] },
  // The names of the code statuses are one list, which gives the type and checks what is stored.
  'lib/library': { rooms: ['lib/paper', 'lib/code/verdict.ts'], packages: ['idb', 'zod'] },
  'lib/messages': { rooms: ['lib/paper'], packages: ['wxt/browser'] },
  // The state of the pages that show the library; what it needs of the browser is handed in.
  'lib/desk': { rooms: ['lib/messages', 'lib/search', 'lib/paper'] },
  components: { rooms: ['lib/paper', 'assets'], packages: ['preact'] },
  'entrypoints/background': { rooms: ['lib/library', 'lib/messages', 'lib/paper', 'lib/settings'], packages: ['wxt'] },
  'entrypoints/papers.content': {
    rooms: [
      'lib/listing',
      'lib/overlay',
      'lib/lookup',
      'lib/topics',
      'lib/code',
      'lib/messages',
      'lib/paper',
      'components',
      'assets',
    ],
    packages: ['wxt'],
  },
  'entrypoints/popup': PAGE,
  // It has to be small: it runs before anything else is loaded.
  'entrypoints/wake': { rooms: ['lib/messages'], packages: ['wxt'] },
  // What rows do, and the notes begun in them, are one thing in both pages.
  'entrypoints/library': {
    ...PAGE,
    rooms: [
      ...PAGE.rooms,
      'entrypoints/popup/drafts.ts',
      'entrypoints/popup/isOrdinaryWindow.ts',
      'entrypoints/popup/rowActs.ts',
    ],
  },
};

/** The room that a path stands in: `lib/paper`, `components`, `entrypoints/popup`, `assets`. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' || top === 'entrypoints' ? `${top}/${second.replace(/\.tsx?$/, '')}` : top;
}

/** Every import of the shipped code against the table above. */
export const keepToRooms: Rule = (sources) => sources.filter(isProduct).flatMap(complainOf);

function complainOf(source: Source): Complaint[] {
  const name = roomOf(source.path);
  const room = ROOMS[name];
  if (!room) {
    return [`${source.path} stands in a room that nobody knows: put it into one of ${Object.keys(ROOMS).join(', ')}.`];
  }

  return readImports(source)
    .filter((found) => !isAllowed(found, name, room))
    .map((found) => `${source.path} imports ${found.specifier}: ${explain(found, name, room)}`);
}

function isAllowed({ specifier, file, isTypeOnly }: Import, name: string, room: Room): boolean {
  if (file === null) {
    const packages = room.packages ?? [];
    return packages.some((allowed) => specifier === allowed || specifier.startsWith(`${allowed}/`));
  }

  const target = roomOf(file);
  if (target === name || room.rooms.includes(target) || room.rooms.includes(file)) return true;
  return isTypeOnly && /^(?:lib\/|components$|assets$)/.test(target);
}

function explain({ file }: Import, name: string, room: Room): string {
  const allowed = [...room.rooms, ...(room.packages ?? [])].join(', ') || 'nothing but itself';
  const advice =
    file === null ? 'move the call to a room that may' : 'use import type, or hand the value in from an entry point';
  return `${name} may know ${allowed}; ${advice}.`;
}
