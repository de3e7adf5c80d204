import type { PaperRow } from '../../lib/messages/protocol.ts';
import { safeHref } from '../../lib/paper/href.ts';
import { paperHref } from '../../lib/paper/paper.ts';
import { formatByline, formatDay } from '../byline.ts';
import { CodeBadge } from '../CodeBadge.tsx';
import { Highlight } from '../Highlight.tsx';
import { TopicBadge } from '../TopicBadge.tsx';
import { text } from '../text.ts';
import { useGrowing } from '../useGrowing.ts';

export interface ShelfAct<Row> {
  /** What the button says, and what it is called with the paper's title. */
  word: string;
  nameFor(title: string): string;
  isDangerous?: boolean;
  act(row: Row): void;
}

export interface ShelfListProps<Row extends PaperRow> {
  label: string;
  rows: readonly Row[];
  /** Changes when the list begins anew. */
  subject: string;
  rangesOf(title: string): readonly (readonly [number, number])[];
  /** Why the paper stands here: since when, how much longer. */
  whyOf(row: Row): string;
  acts: readonly ShelfAct<Row>[];
  selection: { ids: ReadonlySet<string>; toggle(id: string, isRange: boolean): void };
}

/** Papers beside the reading list: hidden ones, or the Bin. */
export function ShelfList<Row extends PaperRow>(props: ShelfListProps<Row>) {
  const { label, rows, subject, selection } = props;
  const { shown, end } = useGrowing(rows.length, subject);
  return (
    <ul class="papers shelf" aria-label={label}>
      {rows.slice(0, shown).map((row) => (
        <li key={row.id} data-id={row.id}>
          <label class="pick">
            <input
              type="checkbox"
              checked={selection.ids.has(row.id)}
              aria-label={text('pageChoose', row.title)}
              onClick={(event) => selection.toggle(row.id, event.shiftKey)}
            />
          </label>
          <ShelfRow row={row} {...props} />
        </li>
      ))}
      {shown < rows.length && <li ref={end} key="end" class="end" aria-hidden="true" />}
    </ul>
  );
}

function ShelfRow<Row extends PaperRow>({ row, rangesOf, whyOf, acts }: ShelfListProps<Row> & { row: Row }) {
  const who = formatByline(row);
  const code = { ...row.code, links: row.code.links.filter(({ href }) => safeHref(href) === href) };
  return (
    <>
      <div class="paper">
        <a class="title" href={paperHref(row.id)} target="_blank" rel="noopener noreferrer" dir="auto">
          <Highlight value={row.title} ranges={rangesOf(row.title)} />
        </a>
        <p class="byline">
          {who && (
            <span class="who" dir="auto">
              {who}
            </span>
          )}
          {who && row.publishedOn && <span aria-hidden="true">·</span>}
          {row.publishedOn && <time dateTime={row.publishedOn}>{formatDay(row.publishedOn)}</time>}
        </p>
        <p class="why">{whyOf(row)}</p>
        <div class="badges">
          {row.topics.map((topic) => (
            <TopicBadge key={topic.id} topics={[topic]} />
          ))}
          <CodeBadge code={code} />
        </div>
      </div>
      <div class="row-acts">
        {acts.map(({ word, nameFor, isDangerous, act }) => (
          <button
            key={word}
            type="button"
            class={isDangerous ? 'button small danger' : 'button small'}
            aria-label={nameFor(row.title)}
            onClick={() => act(row)}
          >
            {word}
          </button>
        ))}
      </div>
    </>
  );
}
