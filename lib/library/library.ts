import type { LibraryHealth, ReplyOf, RequestOf, Verb } from '../messages/protocol.ts';
import { createBackup } from './backup.ts';
import { emptyBin } from './bin.ts';
import { keepChecks, readChecks } from './checks.ts';
import { createConnection } from './connection.ts';
import type { CopyStorage } from './copy-storage.ts';
import { isDamaged, isFromNewerVersion } from './database.ts';
import { asLibraryError, LibraryError } from './errors.ts';
import { readHeads } from './generations.ts';
import { commitImport, previewImport, undoImport } from './import.ts';
import { beginImport, dropImport, listImports, stageItems } from './jobs.ts';
import { markMany, restore } from './many.ts';
import { mark } from './mark.ts';
import { bin, hidden, list, marks } from './read.ts';
import { recover } from './recovery.ts';
import { recovery, type Session } from './session.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Meta } from './stores.ts';
import { createTidying } from './tidy.ts';
import { undo } from './undo.ts';

/**
 * The operations on the library, a method a verb; all reject with `LibraryError`, but `health` never does. While the
 * library is in doubt all but `health` and `recover` reject with `recovery`: what is found then must not be shown as what
 * the reader decided.
 */
export type Library = { [V in Exclude<Verb, 'health'>]: (request: RequestOf<V>) => Promise<ReplyOf<V>> } & {
  health(request?: RequestOf<'health'>): Promise<LibraryHealth>;
  /** Settles when sentinel and copy are written. */
  flush(): Promise<void>;
};

export interface LibraryOptions {
  storage: CopyStorage;
  /** After each commit, with the new rev. */
  onCommit: (rev: number) => void;
  /** Whether the reader has turned on that Hugging Face is asked; without it nobody is. */
  mayAsk?: () => Promise<boolean>;
  now?: () => number;
}

/** The library over one IndexedDB, which is opened at the first operation. */
export function createLibrary({
  storage,
  onCommit,
  mayAsk = async () => false,
  now = Date.now,
}: LibraryOptions): Library {
  const connection = createConnection(storage, now, ({ db, health, meta, sentinelRev, newest }) => {
    if (health.state !== 'good') return;
    backup.catchUp(meta, sentinelRev, newest);
    // The background was stopped right after a commit: nobody was told of that either.
    if (meta.rev > sentinelRev) onCommit(meta.rev);
    tidying.begin(db);
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

  const committed = (meta: Meta) => {
    backup.committed(meta);
    onCommit(meta.rev);
  };
  const tidying = createTidying(now, committed);

  const use = <Result>(work: (db: Session['db'], time: number) => Promise<Result>) =>
    connection
      .use(async ({ db, health }) => {
        if (health.state !== 'good') throw new LibraryError('recovery', 'The library waits to be recovered.');
        return work(db, now());
      })
      .catch(rethrow);

  /** After a retry it is told too: the background may have been stopped between the commit and that. */
  const change = <Done extends { meta: Meta }>(work: (db: Session['db'], time: number) => Promise<Done>) =>
    use(async (db, time) => {
      const done = await work(db, time);
      committed(done.meta);
      tidying.begin(db);
      return done;
    });
  const reply = async <Reply>(work: Promise<{ reply: Reply }>) => (await work).reply;

  return {
    marks: ({ ids }) => use((db) => marks(db, ids)),
    list: (request) => use((db) => list(db, request)),
    hidden: (request) => use((db) => hidden(db, request)),
    bin: (request) => use((db, time) => bin(db, request, time)),

    mark: (request) => reply(change((db, time) => mark(db, request, time))),
    markMany: (request) => reply(change((db, time) => markMany(db, request, time))),
    restore: ({ ids, opId }) => reply(change((db, time) => restore(db, ids, opId, time))),
    emptyBin: ({ ids, opId }) => reply(change((db, time) => emptyBin(db, ids, opId, time))),
    undo: ({ undo: token, opId }) => reply(change((db, time) => undo(db, token, opId, time))),

    importBegin: () => use((db, time) => beginImport(db, time)),
    importChunk: (request) => use((db, time) => stageItems(db, request, time)),
    importPreview: (request) => use((db, time) => previewImport(db, request, time)),
    importDrop: ({ jobId }) => use((db) => dropImport(db, jobId)),
    imports: () => use((db, time) => listImports(db, time)),

    async importCommit(request) {
      // The copy of what is here now; what an undo needs is kept by the commit itself.
      await backup.flush();
      const { done, meta } = await change((db, time) => commitImport(db, request, time));
      return { ...done, rev: meta.rev };
    },

    async importUndo({ jobId, opId }) {
      const { reverted, meta } = await change((db, time) => undoImport(db, jobId, opId, time));
      return { rev: meta.rev, reverted };
    },

    async checks({ ids }) {
      if (!(await mayAsk())) return { mayAsk: false, checks: {} };
      return use(async (db, time) => ({ mayAsk: true, checks: await readChecks(db, ids, time) }));
    },
    async keepChecks({ checks }) {
      if (!(await mayAsk())) return { kept: 0 };
      return use(async (db, time) => ({ kept: await keepChecks(db, checks, time) }));
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
