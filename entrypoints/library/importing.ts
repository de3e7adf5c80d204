import type { ImportDone, ImportMode } from '../../lib/messages/importing.ts';
import type { ImportFile, ImportingPorts, ImportState, Stage } from './importState.ts';
import { prepareImport } from './prepareImport.ts';

/** How many changes a preview tells in full. */
const TOLD = 100;
/** While the background compares or writes for long, this keeps it from being put to sleep. */
const WAKE_MS = 5_000;

export type Importing = ReturnType<typeof createImporting>;

/** Takes a file in: read, send, compare, and after the reader's word write. Nothing of the library changes before. */
export function createImporting(ports: ImportingPorts) {
  const { call, makeId } = ports;
  let state: ImportState = { state: 'idle' };
  let working = new AbortController();
  let jobId: string | null = null;
  const watchers = new Set<() => void>();

  function set(next: ImportState): void {
    state = next;
    for (const watch of watchers) watch();
  }

  /** Begins anew; what was laid aside for the last file is forgotten. */
  function begin(): AbortSignal {
    working.abort();
    working = new AbortController();
    if (jobId !== null) void call('importDrop', { jobId }).catch(() => undefined);
    jobId = null;
    return working.signal;
  }

  async function stayAwake<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const timer = setInterval(() => void call('health', {}).catch(() => undefined), WAKE_MS);
    try {
      return await answer;
    } finally {
      clearInterval(timer);
    }
  }

  async function prepare(file: ImportFile, signal: AbortSignal): Promise<void> {
    const fileName = file.name;
    const tell = (stage: Stage, share: number) => {
      // A file has many more pieces than the progress bar has steps.
      const isShown = state.state === 'working' && state.stage === stage && percentOf(state.share) === percentOf(share);
      if (!isShown) set({ state: 'working', fileName, stage, share });
    };
    const onJob = (id: string) => {
      jobId = id;
      if (signal.aborted) void call('importDrop', { jobId: id }).catch(() => undefined);
    };
    const prepared = await prepareImport(ports, file, { signal, tell, onJob });
    signal.throwIfAborted();
    if ('refused' in prepared) {
      begin();
      return set({ state: 'refused', fileName, reason: prepared.refused });
    }

    tell('comparing', 1);
    const preview = await stayAwake(call('importPreview', { jobId: prepared.jobId, mode: 'merge', limit: TOLD }));
    signal.throwIfAborted();
    set({ state: 'preview', ...prepared, mode: 'merge', preview, isBusy: false });
  }

  /** Does something that may fail, and shows why it did; nothing where it was cancelled. */
  async function attempt(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) set({ state: 'failed', code: codeOf(error) });
    }
  }

  return {
    get state() {
      return state;
    },

    watch(callback: () => void, { signal }: { signal: AbortSignal }): void {
      watchers.add(callback);
      signal.addEventListener('abort', () => watchers.delete(callback), { once: true });
    },

    async read(file: ImportFile): Promise<void> {
      const signal = begin();
      await attempt(signal, () => prepare(file, signal));
    },

    /** Stops wherever it is, and leaves everything as it was. */
    cancel(): void {
      begin();
      set({ state: 'idle' });
    },

    async setMode(mode: ImportMode): Promise<void> {
      const before = state;
      if (before.state !== 'preview' || before.isBusy) return;

      const { signal } = working;
      set({ ...before, mode, isBusy: true });
      await attempt(signal, async () => {
        const preview = await stayAwake(call('importPreview', { jobId: before.jobId, mode, limit: TOLD }));
        if (!signal.aborted) set({ ...before, mode, preview, isBusy: false });
      });
    },

    /** `isConfirmed`: the reader has agreed to much of the list leaving it. */
    async commit(isConfirmed: boolean): Promise<void> {
      const before = state;
      if (before.state !== 'preview' || before.isBusy) return;

      const { signal } = working;
      set({ ...before, isBusy: true });
      await attempt(signal, async () => {
        const request = { jobId: before.jobId, mode: before.mode, opId: makeId(), isConfirmed };
        const done = await stayAwake(call('importCommit', request));
        jobId = null;
        set({ state: 'done', done, broken: before.broken, undone: 'no' });
      });
    },

    async undo(): Promise<void> {
      const before = state;
      if (before.state !== 'done' || before.undone === 'busy' || before.undone === 'yes') return;

      set({ ...before, undone: 'busy' });
      const undoing = call('importUndo', { jobId: before.done.jobId, opId: makeId() });
      const undone = await stayAwake(undoing).then(
        () => 'yes' as const,
        () => 'failed' as const,
      );
      if (state.state === 'done') set({ ...before, undone });
    },

    /** What can still be undone after the page was closed. */
    async recall(): Promise<void> {
      const { imports } = await call('imports', {}).catch(() => ({ imports: [] as ImportDone[] }));
      const [last] = imports;
      if (last && state.state === 'idle') set({ state: 'done', done: last, broken: [], undone: 'no' });
    },
  };
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreachable';
}
