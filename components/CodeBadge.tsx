import type { CodeStatus } from '../lib/code/verdict.ts';
import { explainCode, nameCode, wordCode } from './codeWords.ts';
import { ClockIcon, CodeIcon, PageIcon, StackIcon } from './icons.tsx';
import { useTip } from './useTip.tsx';

/** Where the code stands, as a chip: an icon and a short word, a link where there is something to open. */
export function CodeBadge({ code }: { code: CodeStatus }) {
  const { anchor, tip, show } = useTip<HTMLElement>(explainCode(code));
  const link = code.links[0];
  const shared = {
    class: isQuiet(code) ? 'chip code quiet' : 'chip code',
    'data-code': code.status,
    'aria-label': nameCode(code),
  };
  const inside = (
    <>
      <StatusIcon code={code} />
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

function isQuiet(code: CodeStatus): boolean {
  return code.status === 'none' || code.status === 'unknown';
}

function StatusIcon({ code }: { code: CodeStatus }) {
  if (code.status === 'promised' || code.soon) return <ClockIcon />;
  if (code.status === 'project') return <PageIcon />;
  if (code.status === 'artifact') return <StackIcon />;
  return <CodeIcon />;
}
