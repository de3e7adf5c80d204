import type { Entry } from '../library/schema.ts';
import { listAuthors } from './citation.ts';
import { toReference } from './reference.ts';
import type { Writer } from './writer.ts';

/** A list for people: one item a paper with its link, the note as a quotation below it. */
export function markdownWriter(): Writer {
  return { write: (entries) => entries.map(toItem).join(''), end: () => '' };
}

function toItem(entry: Entry): string {
  const reference = toReference(entry);
  const { title, id, url, year, status, tags, note } = reference;
  const details = [
    escapeMarkdown(listAuthors(reference)),
    String(year),
    `arXiv:${id}`,
    status,
    ...tags.map((tag) => `**${escapeMarkdown(tag)}**`),
  ];

  const head = `- [${escapeMarkdown(title === '' ? `arXiv:${id}` : title)}](${url})`;
  const facts = details.filter((detail) => detail !== '').join(' · ');
  return `${head}  \n  ${facts}\n${quote(note)}`;
}

function quote(note: string): string {
  if (note === '') return '';

  const paragraphs = note.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .split('\n')
      .map((line) => `  > ${escapeLineStart(escapeMarkdown(line.trim()))}`)
      .join('\\\n'),
  );
  return `\n${paragraphs.join('\n  >\n')}\n\n`;
}

/**
 * What CommonMark and GitHub's dialect give a meaning within a line, mathematics included. Brackets and backticks go as
 * entities: marked looks for links and code inside of a link's text even after a backslash, and then finds no link.
 */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_<>&~|$#]/g, '\\$&').replace(/[[\]`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What they give a meaning at the beginning of a line: lists, rules, headings. */
function escapeLineStart(line: string): string {
  return line.replace(/^[-+=:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
