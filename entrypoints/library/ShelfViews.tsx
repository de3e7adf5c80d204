import { useMemo, useState } from 'preact/hooks';
import { formatNumber } from '../../components/formatNumber.ts';
import { Confirm } from '../../components/library/Confirm.tsx';
import { ShelfList } from '../../components/library/ShelfList.tsx';
import { text } from '../../components/text.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { BinRow } from '../../lib/messages/protocol.ts';
import { parseQuery } from '../../lib/search/parse.ts';
import { findRanges } from '../../lib/search/ranges.ts';
import type { HiddenItem } from './shelves.ts';
import type { Choosing } from './useChoosing.ts';

interface ShelfProps<Row> {
  desk: Desk;
  rows: readonly Row[];
  query: string;
  subject: string;
  choosing: Choosing;
  onFocusLost(): void;
}

/** Hidden papers, each with the way back. */
export function HiddenList({ desk, rows, query, subject, choosing, onFocusLost }: ShelfProps<HiddenItem>) {
  const read = useMemo(() => parseQuery(query), [query]);
  return (
    <ShelfList
      label={text('pageViewHidden')}
      rows={rows}
      subject={subject}
      rangesOf={(title) => findRanges(title, read)}
      whyOf={({ hiddenAt }) => text('pageHiddenSince', formatMoment(hiddenAt))}
      selection={choosing.selection}
      onFocusLost={onFocusLost}
      acts={[
        {
          word: text('pageUnhide'),
          nameFor: (title) => text('pageUnhideName', title),
          act: ({ id }) => void desk.unhide([id]),
        },
      ]}
    />
  );
}

export function HiddenBulk({ desk, choosing: { ids } }: Pick<ShelfProps<never>, 'desk' | 'choosing'>) {
  return (
    <button type="button" class="button small" onClick={() => void desk.unhide(ids)}>
      {text('pageUnhide')}
    </button>
  );
}

/** Removed papers, with the days that are left to bring them back. */
export function BinList({ desk, rows, query, subject, choosing, onFocusLost }: ShelfProps<BinRow>) {
  const read = useMemo(() => parseQuery(query), [query]);
  return (
    <ShelfList
      label={text('pageViewBin')}
      rows={rows}
      subject={subject}
      rangesOf={(title) => findRanges(title, read)}
      whyOf={({ removedAt }) => sayDaysLeft(removedAt)}
      selection={choosing.selection}
      onFocusLost={onFocusLost}
      acts={[
        {
          word: text('pageRestore'),
          nameFor: (title) => text('pageRestoreName', title),
          act: ({ id, title }) => void desk.restore([id], title),
        },
        {
          word: text('pageForget'),
          nameFor: (title) => text('pageForgetName', title),
          isDangerous: true,
          act: ({ id, title }) => void desk.emptyBin([id], title),
        },
      ]}
    />
  );
}

export function BinBulk({ desk, choosing: { ids } }: Pick<ShelfProps<never>, 'desk' | 'choosing'>) {
  return (
    <>
      <button type="button" class="button small" onClick={() => void desk.restore(ids)}>
        {text('pageRestore')}
      </button>
      <button type="button" class="button small danger" onClick={() => void desk.emptyBin(ids)}>
        {text('pageForget')}
      </button>
    </>
  );
}

/** Empties the whole Bin, after a question. */
export function EmptyBin({ count, onEmpty }: { count: number; onEmpty(): void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="button small" onClick={() => setAsking(true)}>
        {text('pageEmptyBin')}
      </button>
      {isAsking && (
        <Confirm
          title={text('pageEmptyBinTitle')}
          what={count === 1 ? text('pageEmptyBinOne') : text('pageEmptyBinMany', formatNumber(count))}
          yes={text('pageEmptyBinYes')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            onEmpty();
          }}
        />
      )}
    </>
  );
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const KEPT_DAYS = 30;

function sayDaysLeft(removedAt: number): string {
  const left = Math.max(0, Math.ceil((removedAt + KEPT_DAYS * DAY_MS - Date.now()) / DAY_MS));
  const moment = formatMoment(removedAt);
  return left === 1 ? text('pageRemovedOneDay', moment) : text('pageRemovedDays', moment, formatNumber(left));
}

function formatMoment(moment: number): string {
  return new Date(moment).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
