import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { text } from '../../components/text.ts';
import { useTagsKnown } from '../../components/useTagsKnown.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { DeskRow, OpenLibrary } from '../../lib/desk/state.ts';
import type { BinRow } from '../../lib/messages/protocol.ts';
import type { ActPorts } from './acts.ts';
import { LibraryBulk, LibraryList } from './LibraryList.tsx';
import { ListView } from './ListView.tsx';
import { type Place, writePlace } from './place.ts';
import { BinBulk, BinList, EmptyBin, HiddenBulk, HiddenList } from './ShelfViews.tsx';
import type { HiddenItem } from './shelves.ts';
import { useChoosing } from './useChoosing.ts';
import type { Listing } from './useListing.ts';
import type { Go } from './usePlace.ts';

export type AnyRow = DeskRow | HiddenItem | BinRow;

export interface ListPageProps {
  view: 'library' | 'hidden' | 'bin';
  desk: Desk;
  library: OpenLibrary;
  listing: Listing<AnyRow>;
  total: number;
  ports: ActPorts;
  place: Place;
  go: Go;
  field: RefObject<HTMLInputElement | null>;
  onExport(ids: readonly string[]): void;
}

const NONE: readonly AnyRow[] = [];

/** The reading list, the hidden papers or the Bin. */
export function ListPage({ view, desk, library, listing, total, ports, place, go, field, onExport }: ListPageProps) {
  const rows = listing?.rows ?? NONE;
  const standing = useMemo(
    () => (view === 'library' && library.removed.size > 0 ? rows.filter(({ id }) => !library.removed.has(id)) : rows),
    [view, rows, library.removed],
  );
  const choosing = useChoosing(view, standing);
  const tagsKnown = useTagsKnown(library.rows);
  const onFocusLost = () => field.current?.focus();
  const shared = { desk, choosing, query: place.query, subject: writePlace(place), onFocusLost };

  const isCounted = view !== 'library' || library.isWhole || place.query.trim() === '';
  const canChoose = view !== 'library' || library.isWhole;
  const frame = {
    canChoose,
    place,
    go,
    field,
    total,
    choosing,
    matching: listing && isCounted ? standing.length : null,
  };
  if (view === 'hidden') {
    return (
      <ListView {...frame} shelf={view} empty={<Empty what="hidden" />} bulk={<HiddenBulk {...shared} />}>
        <HiddenList {...shared} rows={rows as readonly HiddenItem[]} />
      </ListView>
    );
  }
  if (view === 'bin') {
    const empty = total > 0 && <EmptyBin count={total} onEmpty={() => void desk.emptyBin()} />;
    return (
      <ListView {...frame} shelf={view} empty={<Empty what="bin" />} more={empty} bulk={<BinBulk {...shared} />}>
        <BinList {...shared} rows={rows as readonly BinRow[]} />
      </ListView>
    );
  }

  const exportMatching = (
    <button
      type="button"
      class="button small"
      disabled={!canChoose}
      onClick={() => onExport(standing.map(({ id }) => id))}
    >
      {text('pageExportMatching')}
    </button>
  );
  return (
    <ListView
      {...frame}
      shelf={view}
      empty={<EmptyState />}
      more={standing.length > 0 && exportMatching}
      bulk={<LibraryBulk {...shared} {...{ ports, tagsKnown, onExport }} />}
    >
      <LibraryList {...shared} {...{ library, ports, tagsKnown }} rows={rows as readonly DeskRow[]} />
    </ListView>
  );
}

function Empty({ what }: { what: 'hidden' | 'bin' }) {
  return (
    <section class="notice">
      <h2>{text(what === 'hidden' ? 'pageNoHiddenTitle' : 'pageNoBinTitle')}</h2>
      <p>{text(what === 'hidden' ? 'pageNoHidden' : 'pageNoBin')}</p>
    </section>
  );
}
