import { useEffect, useRef, useState } from 'preact/hooks';
import { GivenUp } from '../../components/GivenUp.tsx';
import { Nav } from '../../components/library/Nav.tsx';
import { Toast } from '../../components/library/Toast.tsx';
import { findCurrent } from '../../components/list/entrances.ts';
import { PageEarIcon } from '../../components/popupIcons.tsx';
import { Recovery } from '../../components/Recovery.tsx';
import { text } from '../../components/text.ts';
import { Unreadable } from '../../components/Unreadable.tsx';
import { useKeptFocus } from '../../components/useKeptFocus.ts';
import { useWatched } from '../../components/useWatched.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { OpenLibrary } from '../../lib/desk/state.ts';
import type { ActPorts } from './acts.ts';
import { Facets } from './Facets.tsx';
import { type AnyRow, ListPage } from './ListPage.tsx';
import { chooseNothing, directionOf, type View, writePlace } from './place.ts';
import { type SettingsPorts, SettingsView } from './SettingsView.tsx';
import type { Shelves, ShelvesState } from './shelves.ts';
import { type TransferPorts, TransferView } from './TransferView.tsx';
import { useListing } from './useListing.ts';
import { usePlace } from './usePlace.ts';
import { useToast } from './useToast.ts';

export interface AppProps {
  desk: Desk;
  shelves: Shelves;
  ports: ActPorts & TransferPorts & SettingsPorts;
}

/** The page: where the reader is, the list or what else is there, and what came of the last act. */
export function App({ desk, shelves, ports }: AppProps) {
  const { library, outcome } = useWatched(desk);
  const stacks = useWatched(shelves);
  const [place, go] = usePlace();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(() => findCurrent() ?? field.current ?? heading.current);
  const { view } = place;

  useEffect(() => void shelves.refresh(view), [shelves, view]);
  useEffect(() => {
    if (place.query.trim() !== '') desk.wantAbstracts();
  }, [desk, place.query]);

  const isOpen = library.state === 'open';
  const isWhole = isOpen && (view !== 'library' || library.isWhole);
  const rows = isOpen ? rowsOf(view, library.rows, stacks) : null;
  const listing = useListing(rows, place);
  const counts = isOpen ? { library: library.total, hidden: stacks.hidden?.total, bin: stacks.bin?.total } : {};

  return (
    <div class="page">
      <header class="rail">
        <h1>
          <PageEarIcon size={24} />
          {text('name')}
        </h1>
        <Nav
          view={view}
          counts={counts}
          addressOf={(name) => `#${writePlace({ ...place, view: name, query: '', chosen: chooseNothing() })}`}
          onView={(name) =>
            go({ view: name, query: '', chosen: chooseNothing(), sort: 'saved', direction: directionOf('saved') })
          }
        />
        {listing && rows && rows.length > 0 && (
          <Facets facets={isWhole ? listing.facets : null} place={place} go={go} />
        )}
      </header>
      <main>
        <h2 ref={heading} class="unseen" tabIndex={-1}>
          {text('pageMain')}
        </h2>
        {library.state === 'opening' && <p class="opening">{text('popupOpening')}</p>}
        {library.state === 'recovery' && <Recovery {...library} onChoose={desk.recover} />}
        {library.state === 'unreadable' && (
          <Unreadable {...library} onRetry={desk.refresh} onRestore={() => desk.recover('restore')} />
        )}
        {isOpen && (view === 'library' || view === 'hidden' || view === 'bin') && (
          <ListPage
            view={view}
            desk={desk}
            library={library}
            listing={listing}
            total={view === 'library' ? library.total : (rows?.length ?? 0)}
            {...{ ports, place, go, field }}
            onExport={(ids) => {
              setPicked(ids);
              go({ view: 'transfer', query: '', chosen: chooseNothing() });
            }}
          />
        )}
        {isOpen && view === 'transfer' && (
          <TransferView {...{ desk, ports, library, picked }} onForgetPicked={() => setPicked([])} />
        )}
        {isOpen && view === 'settings' && <SettingsView ports={ports} counts={counts} />}
        {isOpen && library.givenUp && <GivenUp {...library.givenUp} onRestore={() => void desk.recover('restore')} />}
      </main>
      <Toast toast={useToast(outcome, () => void desk.undo())} />
    </div>
  );
}

type Rows = readonly AnyRow[] | null;

function rowsOf(view: View, saved: OpenLibrary['rows'], { hidden, bin }: ShelvesState): Rows {
  if (view === 'library') return saved;
  if (view === 'hidden') return hidden?.rows ?? null;
  return view === 'bin' ? (bin?.rows ?? null) : null;
}
