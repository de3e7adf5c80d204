import type { TabState } from '../../../components/TabLine.tsx';
import type { TextKey } from '../../../components/text.ts';
import type { EntryRow, GivenUp, LibraryHealth, ReplyOf, RequestOf, Verb } from '../../../lib/messages/protocol.ts';

/** Everything the popup shows but the query. */
export interface DeskState {
  library: LibraryState;
  /** Null while the tab in front has not been asked. */
  tab: TabState | null;
  /** What came of the reader's last act. */
  outcome: Outcome | null;
}

export type LibraryState =
  | { state: 'opening' }
  | OpenLibrary
  | (Exclude<LibraryHealth, { state: 'good' }> & { isBusy: boolean });

export interface OpenLibrary {
  state: 'open';
  /** Saved papers in the library. */
  total: number;
  /** Newest first; removed ones stay in their place until their Undo is over. */
  rows: readonly EntryRow[];
  removed: ReadonlySet<string>;
  /** What the reader gave up after a damage and can still bring back. */
  givenUp: GivenUp | null;
  /** False while only the first screen has come. */
  isWhole: boolean;
}

export interface Outcome {
  /** Counts up: the same sentence for another act is news. */
  act: number;
  key: TextKey;
  about: string;
  isFailure: boolean;
}

/** What the desk needs of the world. */
export interface Ports {
  /** Rejects with the reason in the error's message. */
  call<V extends Verb>(verb: V, request: RequestOf<V>): Promise<ReplyOf<V>>;
  /** Whether the pointer or the keyboard is on the removed row: nothing moves away under the reader's hand. */
  isHeld(id: string): boolean;
  /** Never rejects. */
  readTab(): Promise<TabState>;
  /** A new id for each act of the reader. */
  makeId(): string;
}
