import type { LibraryHealth, MarkReply, MarkRequest, ReplyOf, RequestOf } from '../messages/protocol.ts';
import { createBackup } from './backup.ts';
import { createConnection } from './connection.ts';
import type { CopyStorage } from './copy-storage.ts';
import { isDamaged, isFromNewerVersion } from './database.ts';
import { asLibraryError, LibraryError } from './errors.ts';
import { readHeads } from './generations.ts';
import { mark } from './mark.ts';
import { list, marks } from './read.ts';
import { recover } from './recovery.ts';
import { recovery, type Session } from './session.ts';
import { takeSnapshot } from './snapshot.ts';

/**
 * The operations on the library; all reject with `LibraryError`, but `health` never does. While the library is in doubt
 * the first three reject with `recovery`: what is found then must not be shown as what the reader decided.
 */
export interface Library {
  marks(request: RequestOf<'marks'>): Promise<ReplyOf<'marks'>>;
  mark(request: MarkRequest): Promise<MarkReply>;
  list(request: RequestOf<'list'>): Promise<ReplyOf<'list'>>;
  health(): Promise<LibraryHealth>;
  recover(request: RequestOf<'recover'>): Promise<LibraryHealth>;
  /** Settles when sentinel and copy are written. */
  flush(): Promise<void>;
}

export interface LibraryOptions {
  storage: CopyStorage;
  /** After each commit, with the new rev. */
  onCommit: (rev: number) => void;
  now?: () => number;
}

/** The library over one IndexedDB, which is opened at the first operation. */
export function createLibrary({ storage, onCommit, now = Date.now }: LibraryOptions): Library {
  const connection = createConnection(storage, now, ({ health, meta, sentinelRev, newest }) => {
    if (health.state !== 'good') return;
    backup.catchUp(meta, sentinelRev, newest);
    // The background was stopped right after a commit: nobody was told of that either.
    if (meta.rev > sentinelRev) onCommit(meta.rev);
  });

  const backup = createBackup(storage, {
    now,
    snapshot: (withNotes) =>
      connection.use(async ({ db, health }) => (health.state === 'good' ? takeSnapshot(db, withNotes) : null)),
    async onDamage(found, expected) {
      const session = await connection.get();
      session.health = recovery(found, expected, session.newest);
    },
  });

  const use = <Result>(work: (db: Session['db']) => Promise<Result>) =>
    connection
      .use(async ({ db, health }) => {
        if (health.state !== 'good') throw new LibraryError('recovery', 'The library waits to be recovered.');
        return work(db);
      })
      .catch(rethrow);

  return {
    marks: ({ ids }) => use((db) => marks(db, ids)),
    list: (request) => use((db) => list(db, request)),

    async mark(request) {
      const { reply, meta } = await use((db) => mark(db, request, now()));
      // After a retry too: the background may have been stopped between the commit and these two.
      backup.committed(meta);
      onCommit(meta.rev);
      return reply;
    },

    async health() {
      try {
        return (await connection.get()).health;
      } catch (error) {
        const reason = isFromNewerVersion(error) ? 'A newer Dogear wrote this library.' : asLibraryError(error).message;
        const [newest] = isDamaged(error) ? await readHeads(storage).catch(() => []) : [];
        return { state: 'unreadable', reason, copyAt: newest?.at ?? 0, copyCount: newest?.count ?? 0 };
      }
    },

    async recover({ choice }) {
      const meta = await recover(connection, storage, choice, now()).catch(rethrow);
      if (meta) {
        await backup.writeNow(meta);
        onCommit(meta.rev);
      }
      return (await connection.get()).health;
    },

    flush: () => backup.flush(),
  };
}

function rethrow(error: unknown): never {
  throw asLibraryError(error);
}
