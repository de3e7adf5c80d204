import { useMemo } from 'preact/hooks';
import { BulkBar } from '../../components/library/BulkBar.tsx';
import { PaperList } from '../../components/PaperList.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import type { DeskRow, OpenLibrary } from '../../lib/desk/state.ts';
import { parseQuery } from '../../lib/search/parse.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import { type ActPorts, copyCitations } from './acts.ts';
import type { Choosing } from './useChoosing.ts';

export interface LibraryListProps {
  library: OpenLibrary;
  rows: readonly DeskRow[];
  query: string;
  /** Changes when the list begins anew. */
  subject: string;
  tagsKnown(): readonly string[];
  ports: ActPorts;
  choosing: Choosing;
  onFocusLost(): void;
}

/** The reading list, with the same rows as in the popup. */
export function LibraryList({ library, rows, query, subject, ports, choosing, ...others }: LibraryListProps) {
  const read = useMemo(() => parseQuery(query), [query]);
  if (rows.length === 0) return null;
  return (
    <PaperList
      {...others}
      rows={rows}
      removed={library.removed}
      subject={subject}
      rangesOf={(value) => findRanges(value, read)}
      acts={ports.rowActs}
      drafts={ports.drafts}
      selection={choosing.selection}
    />
  );
}

export interface LibraryBulkProps {
  desk: Desk;
  ports: ActPorts;
  tagsKnown(): readonly string[];
  choosing: Choosing;
  onExport(ids: readonly string[]): void;
}

/** What can be done to the chosen papers of the reading list. */
export function LibraryBulk({ desk, ports, tagsKnown, choosing, onExport }: LibraryBulkProps) {
  const { ids } = choosing;
  return (
    <BulkBar
      tagsKnown={tagsKnown}
      onStatus={(status) => void desk.setStatus(ids, status)}
      onTag={(tag, isSet) => void desk.setTags(ids, { [tag]: isSet })}
      onCite={() => void copyCitations(ports, ids)}
      onExport={() => onExport(ids)}
      onRemove={() => {
        void desk.remove(ids);
        choosing.chooseNone();
      }}
    />
  );
}
