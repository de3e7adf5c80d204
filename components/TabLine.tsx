import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

/** How the tab in front is doing; null while nobody has answered yet. */
export type TabState =
  | { kind: 'listing'; found: number; recognised: number }
  /** A listing on which no marks stand yet. */
  | { kind: 'reading' }
  | { kind: 'elsewhere' }
  | { kind: 'unreadable' };

/** One line about the current tab, and the one thing to do where it is not well. */
export function TabLine({ tab, onReload }: { tab: TabState | null; onReload(): void }) {
  return (
    <footer class="tab">
      <p role="status">
        {tab && (
          <>
            <i class={`light ${isWell(tab) ? 'well' : tab.kind}`} />
            {sentenceOf(tab)}
          </>
        )}
      </p>
      {tab && tab.kind !== 'elsewhere' && tab.kind !== 'reading' && !isWell(tab) && (
        <button type="button" class="link" onClick={onReload}>
          {text('popupTabReload')}
        </button>
      )}
    </footer>
  );
}

function isWell(tab: TabState): boolean {
  return tab.kind === 'listing' && tab.recognised === tab.found;
}

function sentenceOf(tab: TabState): string {
  if (tab.kind === 'unreadable') return text('popupTabUnreadable');
  if (tab.kind === 'elsewhere') return text('popupTabElsewhere');
  if (tab.kind === 'reading') return text('popupTabReading');
  if (tab.found === 0) return text('popupTabBare');
  return text('popupTabRecognised', formatNumber(tab.recognised), formatNumber(tab.found));
}
