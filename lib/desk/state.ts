import type { TextKey } from '../../components/text.ts';
import type { EntryRow, GivenUp, LibraryHealth, ReplyOf, RequestOf, StatusCounts, Verb } from '../messages/protocol.ts';
import type { ReadingStatus } from '../paper/mark.ts';

/** Everything that a page shows of the library. */
export interface DeskState {
  library: LibraryState;
  /** What came of the reader's last act. */
  outcome: Outcome | null;
}

export type LibraryState =
  | { state: 'opening' }
  | OpenLibrary
  | (Exclude<LibraryHealth, { state: 'good' }> & { isBusy: boolean });

/** A saved paper; the abstract is there once it has been read too. */
export type DeskRow = EntryRow & { abstract?: string };

export interface OpenLibrary {
  state: 'open';
  /** Saved papers in the library, and how many of them have which status. */
  total: number;
  counts: StatusCounts;
  /** Newest first; a removed one stays in its place until its Undo is over. */
  rows: readonly DeskRow[];
  removed: ReadonlySet<string>;
  /** What the reader gave up after a damage and can still bring back. */
  givenUp: GivenUp | null;
  /** False while only a first screen has come: the newest rows, or the newest of the status asked for. */
  isWhole: boolean;
  /** Whether the rows have their abstracts, so that these are searched too. */
  hasAbstracts: boolean;
}

export interface Outcome {
  /** Counts up: the same sentence for another act is news. */
  act: number;
  key: TextKey;
  /** What belongs into the sentence, in its order. */
  about: readonly string[];
  isFailure: boolean;
  /** `undoLast` undoes it; for ten seconds. */
  canUndo: boolean;
}

/** Makes what is said of an act; a new one each time. */
export type Say = (key: TextKey, about?: readonly string[], more?: Partial<Outcome>) => { outcome: Outcome };

/** Reads the library without messages, see `lib/library/reader`; each may reject, then messages are asked. */
export interface Source {
  first(limit: number, status?: ReadingStatus): Promise<ReplyOf<'list'>>;
  rows(onBatch: (rows: EntryRow[]) => void): Promise<{ rev: number; isWhole: boolean }>;
  abstracts(onBatch: (abstracts: { id: string; abstract: string }[]) => void): Promise<unknown>;
}

/** What the desk needs of the world. */
export interface Ports {
  /** Rejects with the reason in the error's message. */
  call<V extends Verb>(verb: V, request: RequestOf<V>): Promise<ReplyOf<V>>;
  source?: Source | undefined;
  /** The status that the page shows first, if it is not all: its newest rows come first. */
  firstStatus?: (() => ReadingStatus | null) | undefined;
  /** Whether the pointer or the keyboard is on the removed row: nothing moves away under the reader's hand. */
  isHeld(id: string): boolean;
  /** A new id for each act of the reader. */
  makeId(): string;
}
