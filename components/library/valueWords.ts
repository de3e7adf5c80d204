import type { Facet } from '../../lib/search/facets.ts';
import { type TextKey, text } from '../text.ts';

const WORDS: Record<string, TextKey> = {
  'status:to read': 'pageStatusToRead',
  'status:reading': 'pageStatusReading',
  'status:read': 'pageStatusRead',
  'code:repository': 'codeWordRepository',
  'code:claimed': 'codeWordClaimed',
  'code:promised': 'codeWordPromised',
  'code:project': 'codeWordProject',
  'code:artifact': 'codeWordArtifact',
  'code:none': 'codeWordNone',
  'code:unknown': 'codeWordUnknown',
};

/** What a value of a facet is called; `name` is what it calls itself: a topic's badge, a tag, a year. */
export function nameValue(facet: Facet, value: string, name: string): string {
  const key = WORDS[`${facet}:${value}`];
  return key ? text(key) : name;
}
