import { formatNumber } from '../formatNumber.ts';
import { type TextKey, text } from '../text.ts';

const NAMES = {
  library: 'pageViewLibrary',
  hidden: 'pageViewHidden',
  bin: 'pageViewBin',
  transfer: 'pageViewTransfer',
  settings: 'pageViewSettings',
} satisfies Record<string, TextKey>;

export type ViewName = keyof typeof NAMES;

export interface NavProps {
  view: ViewName;
  /** How many papers a view has, where that is known. */
  counts: Partial<Record<ViewName, number | undefined>>;
  /** The address of a view, so that it opens in a tab of its own as well. */
  addressOf(view: ViewName): string;
  onView(view: ViewName): void;
}

/** The views of the page, each with its count. */
export function Nav({ view, counts, addressOf, onView }: NavProps) {
  const follow = (event: MouseEvent, name: ViewName) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onView(name);
  };
  return (
    <nav class="views" aria-label={text('pageViews')}>
      <ul>
        {(Object.keys(NAMES) as ViewName[]).map((name) => (
          <li key={name}>
            <a
              href={addressOf(name)}
              aria-current={name === view ? 'page' : undefined}
              onClick={(event) => follow(event, name)}
            >
              <span class="name">{text(NAMES[name])}</span>
              {counts[name] !== undefined && <span class="number">{formatNumber(counts[name])}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
