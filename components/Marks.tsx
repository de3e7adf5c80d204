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
  /** Why the reader's mark cannot be known at present, or null. */
  trouble: string | null;
  /** What came of the reader's last act on this card, for everybody to hear; `isFailure` for everybody to see. */
  outcome: { act: number; sentence: string; isFailure: boolean } | null;
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
        <span key={outcome?.act}>{outcome?.sentence}</span>
      </div>
    </>
  );
}

function Open({ topics, isTitleOnly, code, mark, trouble, onChange }: MarksProps) {
  return (
    <>
      <div class="bar">
        <div class="badges">
          <TopicBadge topics={topics} isTitleOnly={isTitleOnly} />
          <CodeBadge code={code} />
        </div>
        <div class="acts">
          <SaveButton isSaved={mark.saved} trouble={trouble} onSave={(saved) => onChange({ saved })} />
          <HideButton trouble={trouble} onHide={() => onChange({ hidden: true })} />
        </div>
      </div>
      {mark.saved && <i class="ear" />}
    </>
  );
}

function SaveButton({
  isSaved,
  trouble,
  onSave,
}: {
  isSaved: boolean;
  trouble: string | null;
  onSave(saved: boolean): void;
}) {
  const { anchor, tip } = useTip<HTMLButtonElement>(trouble ?? text(isSaved ? 'savedTip' : 'saveTip'));
  return (
    <>
      <button
        type="button"
        class={trouble ? 'act save unsure' : 'act save'}
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

function HideButton({ trouble, onHide }: { trouble: string | null; onHide(): void }) {
  const { anchor, tip } = useTip<HTMLButtonElement>(trouble ?? text('hideTip'));
  return (
    <>
      <button
        type="button"
        class={trouble ? 'act hide unsure' : 'act hide'}
        aria-label={text('hide')}
        onClick={trusted(onHide)}
        {...anchor}
      >
        <HideIcon />
      </button>
      {tip}
    </>
  );
}
