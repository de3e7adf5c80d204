import { PageEarIcon } from './popupIcons.tsx';
import { text } from './text.ts';

const START = 'https://huggingface.co/papers';

/** Nothing saved yet: how to start. */
export function EmptyState() {
  return (
    <section class="notice empty">
      <PageEarIcon size={56} />
      <h2>{text('popupEmptyTitle')}</h2>
      <p>{text('popupEmptyHow')}</p>
      <a class="button" href={START} target="_blank" rel="noopener noreferrer">
        {text('popupEmptyLink')}
      </a>
    </section>
  );
}

/** Papers are saved, but none has the words of the query. */
export function NoHits({ query, onClear }: { query: string; onClear(): void }) {
  return (
    <section class="notice">
      <p class="words">{text('popupNoHits', query)}</p>
      <button type="button" class="button" onClick={onClear}>
        {text('popupSearchClear')}
      </button>
    </section>
  );
}
