import type { CodeStatus, CodeStatusName } from '../lib/code/verdict.ts';
import { formatCount } from './formatCount.ts';
import type { IconName } from './iconShapes.ts';
import { type TextKey, text } from './text.ts';

const NAMES = {
  repository: 'codeRepository',
  claimed: 'codeClaimed',
  promised: 'codePromised',
  project: 'codeProject',
  artifact: 'codeArtifact',
  none: 'codeNone',
  unknown: 'codeUnknown',
} satisfies Record<CodeStatusName, TextKey>;

const WORDS = {
  repository: 'codeWordRepository',
  claimed: 'codeWordClaimed',
  promised: 'codeWordPromised',
  project: 'codeWordProject',
  artifact: 'codeWordArtifact',
  none: 'codeWordNone',
  unknown: 'codeWordUnknown',
} satisfies Record<CodeStatusName, TextKey>;

/** The name for assistive technology: the verdict in words, the visible word among them. */
export function nameCode(code: CodeStatus): string {
  if (code.status !== 'repository') return text(NAMES[code.status]);
  if (code.soon) return text('codeRepositorySoon');
  return code.stars === null ? text('codeRepository') : text('codeRepositoryStars', formatCount(code.stars));
}

/** The word on the chip; stars stand for the repository where they are known. */
export function wordCode(code: CodeStatus): string {
  if (code.status !== 'repository') return text(WORDS[code.status]);
  if (code.soon) return text('codeWordSoon');
  return code.stars === null ? text('codeWordRepository') : formatCount(code.stars);
}

/** Why we say so, for the tooltip. */
export function explainCode(code: CodeStatus): string {
  if (code.status === 'unknown') return text('codeWhyUnknown');
  if (code.status === 'none') return text('codeWhyNone');

  const lines = [nameCode(code)];
  for (const { source, text: phrase } of code.evidence) {
    lines.push(text(source === 'page' ? 'codeWhyPage' : 'codeWhyAbstract', phrase));
  }
  return lines.join('\n');
}

/** Whether a badge says that there is nothing. */
export function isQuietCode(code: CodeStatus): boolean {
  return code.status === 'none' || code.status === 'unknown';
}

export function iconOfCode(code: CodeStatus): IconName {
  if (code.status === 'promised' || code.soon) return 'clock';
  if (code.status === 'project') return 'page';
  return code.status === 'artifact' ? 'stack' : 'code';
}
