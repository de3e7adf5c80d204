import { useId, useState } from 'preact/hooks';
import type { Problem } from '../../lib/search/query.ts';
import { QueryProblems } from '../QueryProblems.tsx';
import { type TextKey, text } from '../text.ts';
import { HelpIcon } from './pageIcons.tsx';

/** What can be written, each with what it finds. */
const EXAMPLES: readonly [written: string, meaning: TextKey][] = [
  ['diffusion policy', 'pageHelpWords'],
  ['"in the wild"', 'pageHelpPhrase'],
  ['-survey', 'pageHelpNot'],
  ['topic:rl', 'pageHelpTopic'],
  ['code:repository', 'pageHelpCode'],
  ['tag:thesis', 'pageHelpTag'],
  ['status:reading', 'pageHelpStatus'],
  ['year:2024-2026', 'pageHelpYear'],
  ['author:"von Neumann"', 'pageHelpAuthor'],
  ['has:note', 'pageHelpHas'],
];

/** How the search is written, behind a button, and what in the present one means nothing. */
export function QueryHelp({ problems, onTry }: { problems: readonly Problem[]; onTry(written: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="query-help">
      <QueryProblems problems={problems} />
      <button type="button" class="link how" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <HelpIcon />
        {text('pageHelp')}
      </button>
      <dl id={id} class="examples" hidden={!isOpen}>
        {EXAMPLES.map(([written, meaning]) => (
          <div key={written}>
            <dt>
              <button type="button" class="example" onClick={() => onTry(written)}>
                {written}
              </button>
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
