import { useRef, useState } from 'preact/hooks';
import { GivenUp } from '../../components/GivenUp.tsx';
import { PageEarIcon } from '../../components/popupIcons.tsx';
import { Recovery } from '../../components/Recovery.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { TabLine } from '../../components/TabLine.tsx';
import { text } from '../../components/text.ts';
import { Unreadable } from '../../components/Unreadable.tsx';
import type { Desk } from './desk/desk.ts';
import type { Outcome } from './desk/state.ts';
import { ReadingList } from './ReadingList.tsx';
import { useDesk } from './useDesk.ts';
import { useEscape } from './useEscape.ts';

export interface AppProps {
  desk: Desk;
  onReloadTab(): void;
  onClose(): void;
}

/** The popup: the reading list with its search, or what is wrong with it; and how the current tab is doing. */
export function App({ desk, onReloadTab, onClose }: AppProps) {
  const { library, tab, outcome } = useDesk(desk);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const focusSearch = () => field.current?.focus();
  useEscape((event) => {
    event.preventDefault();
    if (query === '') return onClose();
    setQuery('');
    focusSearch();
  });

  return (
    <>
      <header class="head">
        <h1>
          <PageEarIcon size={22} />
          {text('name')}
        </h1>
      </header>
      <main>
        {library.state === 'recovery' && <Recovery {...library} onChoose={desk.recover} />}
        {library.state === 'unreadable' && (
          <Unreadable {...library} onRetry={desk.refresh} onRestore={() => desk.recover('restore')} />
        )}
        {(library.state === 'open' || library.state === 'opening') && (
          <>
            <SearchField query={query} field={field} onQuery={setQuery} />
            <ReadingList desk={desk} library={library} query={query} field={field} onQuery={setQuery} />
          </>
        )}
        {library.state === 'open' && library.givenUp && (
          <GivenUp {...library.givenUp} onRestore={() => void desk.recover('restore').then(focusSearch)} />
        )}
      </main>
      <OutcomeLine outcome={outcome} />
      <TabLine tab={tab} onReload={onReloadTab} />
    </>
  );
}

/** Failures are for everybody to see; the rest shows in the list itself, and is said to those who cannot see it. */
function OutcomeLine({ outcome }: { outcome: Outcome | null }) {
  return (
    <div role="status" class={outcome?.isFailure ? 'outcome failure' : 'outcome unseen'}>
      {/* Another element each time: an unchanged text would not be said again. */}
      {outcome && <span key={outcome.act}>{text(outcome.key, outcome.about)}</span>}
    </div>
  );
}
