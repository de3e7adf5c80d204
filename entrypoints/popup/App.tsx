import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GivenUp } from '../../components/GivenUp.tsx';
import { KeysButton } from '../../components/KeysButton.tsx';
import { findCurrent, findFirst } from '../../components/list/entrances.ts';
import { OutcomeLine } from '../../components/OutcomeLine.tsx';
import { PageEarIcon } from '../../components/popupIcons.tsx';
import { QueryProblems } from '../../components/QueryProblems.tsx';
import { Recovery } from '../../components/Recovery.tsx';
import type { RowActs } from '../../components/rowActs.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { SegmentBar } from '../../components/SegmentBar.tsx';
import { TabLine, type TabState } from '../../components/TabLine.tsx';
import { text } from '../../components/text.ts';
import { Unreadable } from '../../components/Unreadable.tsx';
import { useEscape } from '../../components/useEscape.ts';
import { useKeptFocus } from '../../components/useKeptFocus.ts';
import { useWatched, type Watched } from '../../components/useWatched.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { OpenLibrary } from '../../lib/desk/state.ts';
import { parseQuery } from '../../lib/search/parse.ts';
import type { Drafts } from './drafts.ts';
import { ReadingList } from './ReadingList.tsx';
import { useCounts, useHits } from './useHits.ts';

export interface AppProps {
  desk: Desk;
  tab: Watched<TabState | null>;
  drafts: Drafts;
  acts: RowActs;
  onReloadTab(): void;
  onOpenLibrary(): void;
  onClose(): void;
}

const NONE: OpenLibrary['rows'] = [];

/** The popup: the reading list with its search, or what is wrong with it; and how the current tab is doing. */
export function App({ desk, tab, drafts, acts, onReloadTab, onOpenLibrary, onClose }: AppProps) {
  const { library, outcome } = useWatched(desk);
  const tabState = useWatched(tab);
  const [typed, setTyped] = useState(drafts.query);
  const [segment, setSegment] = useState(drafts.segment);
  const query = useMemo(() => parseQuery(typed), [typed]);
  const field = useRef<HTMLInputElement>(null);
  useKeptFocus(() => findCurrent() ?? field.current);
  const open = library.state === 'open' ? library : null;
  const found = useHits(open?.rows ?? NONE, query);
  const counts = useCounts(open, found, query);

  // Read for searchers only: at 100,000 papers they are most of the library.
  const isSearching = query.terms.length > 0;
  useEffect(() => {
    if (isSearching) desk.wantAbstracts();
  }, [isSearching, desk]);

  const focusSearch = () => field.current?.focus();
  const onQuery = (next: string) => {
    drafts.query = next;
    setTyped(next);
  };
  useEscape((event) => {
    event.preventDefault();
    if (typed === '') return onClose();
    onQuery('');
    focusSearch();
  });

  return (
    <>
      <header class="head">
        <h1>
          <PageEarIcon size={22} />
          {text('name')}
        </h1>
        <span class="ways">
          {open && <KeysButton />}
          <button type="button" class="link" onClick={onOpenLibrary}>
            {text('openLibrary')}
          </button>
        </span>
      </header>
      <main>
        {library.state === 'recovery' && <Recovery {...library} onChoose={desk.recover} />}
        {library.state === 'unreadable' && (
          <Unreadable {...library} onRetry={desk.refresh} onRestore={() => desk.recover('restore')} />
        )}
        {(open || library.state === 'opening') && (
          <>
            <SearchField query={typed} field={field} onQuery={onQuery} onDown={() => findFirst()?.focus()} />
            <QueryProblems problems={query.problems} />
            <SegmentBar
              segment={segment}
              counts={counts}
              onSegment={(next) => {
                drafts.segment = next;
                setSegment(next);
              }}
            />
          </>
        )}
        {library.state === 'opening' && <p class="scroll opening">{text('popupOpening')}</p>}
        {open && (
          <ReadingList
            library={open}
            segment={segment}
            typed={typed}
            query={query}
            found={found}
            field={field}
            acts={acts}
            drafts={drafts.notes}
            onQuery={onQuery}
          />
        )}
        {open?.givenUp && (
          <GivenUp {...open.givenUp} onRestore={() => void desk.recover('restore').then(focusSearch)} />
        )}
      </main>
      <OutcomeLine outcome={outcome} onUndo={() => acts.undo()} />
      <TabLine tab={tabState} onReload={onReloadTab} />
    </>
  );
}
