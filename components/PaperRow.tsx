import type { CodeStatus } from '../lib/code/verdict.ts';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { safeHref } from '../lib/paper/href.ts';
import { paperHref } from '../lib/paper/paper.ts';
import { formatByline, formatDay } from './byline.ts';
import { CodeBadge } from './CodeBadge.tsx';
import { Highlight } from './Highlight.tsx';
import { CrossIcon } from './popupIcons.tsx';
import { TopicBadge } from './TopicBadge.tsx';
import { text } from './text.ts';
import { useTip } from './useTip.tsx';

export interface PaperRowProps {
  row: EntryRow;
  /** Parts of the title to mark. */
  ranges: readonly (readonly [number, number])[];
  onRemove(): void;
}

/** One saved paper: what it is, who wrote it, what it is about, where its code stands, and the way off the list. */
export function PaperRow({ row, ranges, onRemove }: PaperRowProps) {
  return (
    <>
      <div class="paper">
        <a
          class="title"
          href={paperHref(row.id)}
          target="_blank"
          rel="noopener noreferrer"
          title={row.title}
          dir="auto"
        >
          <Highlight value={row.title} ranges={ranges} />
        </a>
        <Byline row={row} />
        <div class="badges">
          {row.topics.map((topic) => (
            <TopicBadge key={topic.id} topics={[topic]} />
          ))}
          <CodeBadge code={withSafeLinks(row.code)} />
        </div>
      </div>
      <RemoveButton title={row.title} onRemove={onRemove} />
    </>
  );
}

/** Whatever came into the database, nothing but `https:` becomes a link. */
function withSafeLinks(code: CodeStatus): CodeStatus {
  return { ...code, links: code.links.filter(({ href }) => safeHref(href) === href) };
}

function Byline({ row }: { row: EntryRow }) {
  const who = formatByline(row);
  if (!who && !row.publishedOn) return null;
  return (
    <p class="byline">
      {who && (
        <span class="who" title={row.authors.slice(0, 40).join(', ') || who} dir="auto">
          {who}
        </span>
      )}
      {who && row.publishedOn && <span aria-hidden="true">·</span>}
      {row.publishedOn && <time dateTime={row.publishedOn}>{formatDay(row.publishedOn)}</time>}
    </p>
  );
}

function RemoveButton({ title, onRemove }: { title: string; onRemove(): void }) {
  const { anchor, tip } = useTip<HTMLButtonElement>(text('popupRemoveTip'));
  return (
    <>
      <button type="button" class="plain remove" aria-label={text('popupRemove', title)} onClick={onRemove} {...anchor}>
        <CrossIcon />
      </button>
      {tip}
    </>
  );
}
