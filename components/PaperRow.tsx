import type { CodeStatus } from '../lib/code/verdict.ts';
import type { EntryRow } from '../lib/messages/protocol.ts';
import { safeHref } from '../lib/paper/href.ts';
import { paperHref } from '../lib/paper/paper.ts';
import { formatByline, formatDay, formatMoment } from './byline.ts';
import { CodeBadge } from './CodeBadge.tsx';
import { Highlight } from './Highlight.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { CrossIcon } from './popupIcons.tsx';
import { type Editor, RowButtons } from './RowButtons.tsx';
import type { NoteDrafts, RowActs } from './rowActs.ts';
import { TagEditor } from './TagEditor.tsx';
import { TopicBadge } from './TopicBadge.tsx';
import { text } from './text.ts';
import { useTip } from './useTip.tsx';

export interface PaperRowProps {
  row: EntryRow;
  /** Parts of a text to mark. */
  rangesOf(text: string): readonly (readonly [number, number])[];
  acts: RowActs;
  tagsKnown(): readonly string[];
  drafts: NoteDrafts;
  editor: Editor | null;
  onEditor(editor: Editor | null): void;
}

/** One saved paper: what it is, who wrote it, what the reader made of it, and what can be done to it. */
export function PaperRow({ row, rangesOf, acts, tagsKnown, drafts, editor, onEditor }: PaperRowProps) {
  const close = () => onEditor(null);
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
          <Highlight value={row.title} ranges={rangesOf(row.title)} />
        </a>
        <Byline row={row} rangesOf={rangesOf} />
        <div class="badges">
          {row.topics.map((topic) => (
            <TopicBadge key={topic.id} topics={[topic]} />
          ))}
          <CodeBadge code={withSafeLinks(row.code)} />
          {row.tags.map((tag) => (
            <span key={tag} class="chip tag" dir="auto">
              <span class="word">
                <Highlight value={tag} ranges={rangesOf(tag)} />
              </span>
            </span>
          ))}
        </div>
        {row.note !== '' && editor !== 'note' && <FirstLine note={row.note} rangesOf={rangesOf} />}
        <RowButtons row={row} acts={acts} editor={editor} onEditor={onEditor} />
        {editor === 'tags' && (
          <TagEditor
            tags={row.tags}
            known={tagsKnown()}
            onTags={(change) => acts.setTags(row, change)}
            onClose={close}
          />
        )}
        {editor === 'note' && (
          <NoteEditor
            title={row.title}
            start={drafts.get(row.id) ?? row.note}
            onDraft={(note) => drafts.set(row.id, note === row.note ? null : note)}
            onSave={(note) => {
              drafts.set(row.id, null);
              if (note !== row.note) acts.setNote(row, note);
              close();
            }}
            onClose={close}
            onDiscard={() => {
              drafts.set(row.id, null);
              close();
            }}
          />
        )}
      </div>
      <RemoveButton title={row.title} onRemove={() => acts.remove(row)} />
    </>
  );
}

/** Whatever came into the database, nothing but `https:` becomes a link. */
function withSafeLinks(code: CodeStatus): CodeStatus {
  return { ...code, links: code.links.filter(({ href }) => safeHref(href) === href) };
}

function Byline({ row, rangesOf }: Pick<PaperRowProps, 'row' | 'rangesOf'>) {
  const who = formatByline(row);
  return (
    <p class="byline">
      {who && (
        <span class="who" title={row.authors.slice(0, 40).join(', ') || who} dir="auto">
          <Highlight value={who} ranges={rangesOf(who)} />
        </span>
      )}
      {who && row.publishedOn && <span aria-hidden="true">·</span>}
      {row.publishedOn && <time dateTime={row.publishedOn}>{formatDay(row.publishedOn)}</time>}
      <span class="saved">{text('rowSaved', formatMoment(row.savedAt))}</span>
    </p>
  );
}

function FirstLine({ note, rangesOf }: { note: string; rangesOf: PaperRowProps['rangesOf'] }) {
  const line = note.split('\n', 1)[0]?.slice(0, 300) ?? '';
  return (
    <p class="first-line" title={note.slice(0, 2_000)} dir="auto">
      <Highlight value={line} ranges={rangesOf(line)} />
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
