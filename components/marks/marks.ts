import type { CodeStatus } from '../../lib/code/verdict.ts';
import type { Check } from '../../lib/messages/checks.ts';
import type { Mark, MarkChange } from '../../lib/paper/mark.ts';
import type { Topic } from '../../lib/topics/topic.ts';
import { explainCheck } from '../checkWords.ts';
import { linkOfCode } from '../codeLink.ts';
import { explainCode, iconOfCode, isQuietCode, nameCode, wordCode } from '../codeWords.ts';
import { text } from '../text.ts';
import { explainTopics, isQuietTopic, nameTopic } from '../topicWords.ts';
import { make, setAttribute, setText } from './elements.ts';
import { cloneShape, type Shape } from './templates.ts';

export interface MarksProps {
  title: string;
  topics: Topic[];
  isTitleOnly: boolean;
  code: CodeStatus;
  /** What Hugging Face answered when it was asked, where the reader has turned that on. */
  check: Check | null;
  mark: Mark;
  /** Why the reader's mark cannot be known at present, or null. */
  trouble: string | null;
  /** What came of the reader's last act on this card, for everybody to hear; `isFailure` for everybody to see. */
  outcome: { act: number; sentence: string; isFailure: boolean } | null;
  onChange(change: MarkChange): void;
}

/**
 * Everything Dogear shows on one card, drawn into its root. By hand and not by Preact: a listing has a hundred cards at
 * once, and clones of a template are there in a tenth of the time. Knows nothing of where it sits: the host's
 * `data-layout` decides in CSS. Tooltips are what `aria-description` says (`tips.ts`).
 */
export function createMarks(root: ShadowRoot): (props: MarksProps) => void {
  const status = make('div', { role: 'status', class: 'outcome unseen' });
  root.append(status);
  let drawn: { shape: Shape; body: Element; ear: Element | null } | null = null;
  let last: MarksProps | null = null;

  /** For the reader's own clicks and keys only, never for events that a script made. */
  root.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent && event.isTrusted && last && event.target instanceof Element)) return;
    // The second half of a double click takes back nothing: not the save, nor by the Undo that comes up under the pointer.
    if (event.detail > 1) return;
    if (event.target.closest('.save')) last.onChange({ saved: !last.mark.saved });
    else if (event.target.closest('.hide')) last.onChange({ hidden: true });
    else if (event.target.closest('.undo')) last.onChange({ hidden: false });
  });

  /** A key that is held clicks again and again, and each click here takes back the one before. */
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.repeat && event.key === 'Enter') event.preventDefault();
  });

  return (props) => {
    const shape = shapeOf(props);
    // A card that folds or unfolds has another place to go on: there the overlay sees to the keyboard.
    const former = drawn;
    const isOtherBar = former && former.shape !== shape && former.shape !== 'folded' && shape !== 'folded';
    const focused = isOtherBar ? controlsOf(former.body).indexOf(root.activeElement as HTMLElement) : -1;
    if (drawn?.shape !== shape) {
      const body = cloneShape(shape);
      if (drawn) drawn.body.replaceWith(body);
      else root.prepend(body);
      drawn?.ear?.remove();
      drawn = { shape, body, ear: null };
    }

    if (shape === 'folded') fillFolded(drawn.body, props);
    else fillBar(drawn.body, props);
    drawn.ear = drawEar(drawn.ear, drawn.body, shape !== 'folded' && props.mark.saved);
    if (props.outcome !== last?.outcome) fillStatus(status, props.outcome);
    last = props;
    if (focused >= 0) controlsOf(drawn.body)[focused]?.focus({ preventScroll: true });
  };
}

function shapeOf({ mark, code }: MarksProps): Shape {
  if (mark.hidden) return 'folded';
  return `${linkOfCode(code) ? 'link' : 'plain'} ${iconOfCode(code)}`;
}

/** The same ones in the same order in every bar. */
function controlsOf(body: Element): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>('button, a')];
}

function fillFolded(body: Element, { title }: MarksProps): void {
  const what = body.firstElementChild as Element;
  setText(what, text('hiddenTitle', title));
  setAttribute(what, 'title', title);
}

function fillBar(body: Element, { topics, isTitleOnly, code, check, mark, trouble }: MarksProps): void {
  const [badges, acts] = body.children as unknown as [Element, Element];
  const [topicChip, codeChip] = badges.children as unknown as [Element, Element];
  const [save, hide] = acts.children as unknown as [Element, Element];

  const topic = topics[0];
  setAttribute(topicChip, 'hidden', topic ? null : '');
  if (topic) {
    fillChip(topicChip, isQuietTopic(topic) ? 'chip topic quiet' : 'chip topic', nameTopic(topic), topic.badge);
    setAttribute(topicChip, 'data-topic', topic.id);
    setAttribute(topicChip, 'aria-description', explainTopics(topics, isTitleOnly));
  }

  fillChip(codeChip, isQuietCode(code) ? 'chip code quiet' : 'chip code', nameCode(code), wordCode(code));
  setAttribute(codeChip, 'data-code', code.status);
  setAttribute(codeChip, 'aria-description', [explainCode(code), ...(check ? [explainCheck(check)] : [])].join('\n'));
  const link = linkOfCode(code);
  if (link) setAttribute(codeChip, 'href', link.href);

  const unsure = trouble === null ? '' : ' unsure';
  setAttribute(save, 'class', `act save${unsure}`);
  setAttribute(save, 'aria-pressed', String(mark.saved));
  setAttribute(save, 'aria-description', trouble ?? text(mark.saved ? 'savedTip' : 'saveTip'));
  setAttribute(hide, 'class', `act hide${unsure}`);
  setAttribute(hide, 'aria-description', trouble ?? text('hideTip'));
}

function fillChip(chip: Element, className: string, name: string, word: string): void {
  setAttribute(chip, 'class', className);
  setAttribute(chip, 'aria-label', name);
  if (chip.lastElementChild) setText(chip.lastElementChild, word);
}

function drawEar(ear: Element | null, body: Element, isFolded: boolean): Element | null {
  if ((ear !== null) === isFolded) return ear;
  ear?.remove();
  if (!isFolded) return null;

  const next = make('i', { class: 'ear' });
  body.after(next);
  return next;
}

/** Another element each time: an unchanged text would not be said again. */
function fillStatus(status: Element, outcome: MarksProps['outcome']): void {
  setAttribute(status, 'class', outcome?.isFailure ? 'outcome failure' : 'outcome unseen');
  const said = make('span');
  said.textContent = outcome?.sentence ?? '';
  status.replaceChildren(said);
}
