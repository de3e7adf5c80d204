import { useRef } from 'preact/hooks';
import type { PaperRow } from '../../lib/messages/protocol.ts';
import { safeHref } from '../../lib/paper/href.ts';
import { paperHref } from '../../lib/paper/paper.ts';
import { formatByline, formatDay } from '../byline.ts';
import { CodeBadge } from '../CodeBadge.tsx';
import { Highlight } from '../Highlight.tsx';
import { Gap } from '../list/Gap.tsx';
import { useHandOver, useListLeaving } from '../list/handOver.ts';
import { placesOf } from '../list/places.ts';
import { useDrawn } from '../list/useDrawn.ts';
import { useRows } from '../list/useRows.ts';
import { readRowKey, toPlace } from '../rowKeys.ts';
import { TopicBadge } from '../TopicBadge.tsx';
import { text } from '../text.ts';

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
  /** The row with the focus is gone, and there is no neighbour to take it. */
  onFocusLost(): void;
}

/** Papers beside the reading list: hidden ones, or the Bin. */
export function ShelfList<Row extends PaperRow>(props: ShelfListProps<Row>) {
  const { label, rows, subject } = props;
  const { list, span, heights, first, show } = useDrawn(rows, subject);
  const { held, goTo, onFocusIn } = useRows({ list, rows, first, show });
  useListLeaving(list, props.onFocusLost);
  const onKeyDown = (event: KeyboardEvent) => {
    const { id } = (event.target as Element).closest<HTMLElement>('li')?.dataset ?? {};
    const index = rows.findIndex((row) => row.id === id);
    const to = toPlace(readRowKey(event), index, rows.length);
    if (index === -1 || to === null) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <ul ref={list} class="papers shelf" aria-label={label} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
      {placesOf(span, held, heights).map((place) => {
        const row = 'index' in place && rows[place.index];
        if (!row) return 'gap' in place && <Gap key={place.gap} height={place.height} />;
        return <ShelfPlace key={row.id} row={row} place={place.index + 1} {...props} />;
      })}
    </ul>
  );
}

function ShelfPlace<Row extends PaperRow>({ place, ...props }: ShelfListProps<Row> & { row: Row; place: number }) {
  const { row, rows, selection, onFocusLost } = props;
  const item = useRef<HTMLLIElement>(null);
  useHandOver(item, onFocusLost);
  return (
    <li ref={item} data-id={row.id} aria-posinset={place} aria-setsize={rows.length}>
      <label class="pick">
        <input
          type="checkbox"
          checked={selection.ids.has(row.id)}
          aria-label={text('pageChoose', row.title)}
          onClick={(event) => selection.toggle(row.id, event.shiftKey)}
        />
      </label>
      <ShelfRow {...props} />
    </li>
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
