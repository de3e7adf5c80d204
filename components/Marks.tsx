import type { CodeStatus } from '../lib/code/verdict.ts';
import type { Mark, MarkChange } from '../lib/paper/mark.ts';
import type { Topic } from '../lib/topics/topic.ts';
import { CodeBadge } from './CodeBadge.tsx';
import { Folded } from './Folded.tsx';
import { BookmarkIcon, HideIcon } from './icons.tsx';
import { TopicBadge } from './TopicBadge.tsx';
import { text } from './text.ts';
import { trusted } from './trusted.ts';
import { useTip } from './useTip.tsx';

export interface MarksProps {
  title: string;
  topics: Topic[];
  isTitleOnly: boolean;
  code: CodeStatus;
  mark: Mark;
  /** What came of the reader's last act on this card, for everybody to hear; `isFailure` for everybody to see. */
  outcome: { sentence: string; isFailure: boolean } | null;
  onChange(change: MarkChange): void;
}

/** Everything Dogear shows on one card. Knows nothing of where it sits: the host's `data-layout` decides in CSS. */
export function Marks(props: MarksProps) {
  const { mark, outcome } = props;
  return (
    <>
      {mark.hidden ? (
        <Folded title={props.title} onUndo={() => props.onChange({ hidden: false })} />
      ) : (
        <Open {...props} />
      )}
      <div role="status" class={outcome?.isFailure ? 'outcome failure' : 'outcome unseen'}>
        {outcome?.sentence}
      </div>
    </>
  );
}

function Open({ topics, isTitleOnly, code, mark, onChange }: MarksProps) {
  return (
    <>
      <div class="bar">
        <div class="badges">
          <TopicBadge topics={topics} isTitleOnly={isTitleOnly} />
          <CodeBadge code={code} />
        </div>
        <div class="acts">
          <SaveButton isSaved={mark.saved} onSave={(saved) => onChange({ saved })} />
          <HideButton onHide={() => onChange({ hidden: true })} />
        </div>
      </div>
      {mark.saved && <i class="ear" />}
    </>
  );
}

function SaveButton({ isSaved, onSave }: { isSaved: boolean; onSave(saved: boolean): void }) {
  const { anchor, tip } = useTip<HTMLButtonElement>(text(isSaved ? 'savedTip' : 'saveTip'));
  return (
    <>
      <button
        type="button"
        class="act save"
        aria-label={text('save')}
        aria-pressed={isSaved}
        onClick={trusted(() => onSave(!isSaved))}
        {...anchor}
      >
        <BookmarkIcon filled={isSaved} />
      </button>
      {tip}
    </>
  );
}

function HideButton({ onHide }: { onHide(): void }) {
  const { anchor, tip } = useTip<HTMLButtonElement>(text('hideTip'));
  return (
    <>
      <button type="button" class="act hide" aria-label={text('hide')} onClick={trusted(onHide)} {...anchor}>
        <HideIcon />
      </button>
      {tip}
    </>
  );
}
