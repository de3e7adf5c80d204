import type { CodeStatus } from '../lib/code/verdict.ts';
import { linkOfCode } from './codeLink.ts';
import { explainCode, iconOfCode, isQuietCode, nameCode, wordCode } from './codeWords.ts';
import { Icon } from './Icon.tsx';
import { useTip } from './useTip.tsx';

/** Where the code stands, as a chip: an icon and a short word, a link where there is something to open. */
export function CodeBadge({ code }: { code: CodeStatus }) {
  const { anchor, tip, show } = useTip<HTMLElement>(explainCode(code));
  const link = linkOfCode(code);
  const shared = {
    class: isQuietCode(code) ? 'chip code quiet' : 'chip code',
    'data-code': code.status,
    'aria-label': nameCode(code),
  };
  const inside = (
    <>
      <Icon name={iconOfCode(code)} />
      <span class="word">{wordCode(code)}</span>
    </>
  );

  return (
    <>
      {link ? (
        <a {...shared} {...anchor} href={link.href} target="_blank" rel="noopener noreferrer">
          {inside}
        </a>
      ) : (
        <button type="button" {...shared} {...anchor} onClick={() => show(0)}>
          {inside}
        </button>
      )}
      {tip}
    </>
  );
}
