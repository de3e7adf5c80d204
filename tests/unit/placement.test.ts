import { describe, expect, it } from 'vitest';
import { type Home, type Place, placeMarks } from '../../lib/overlay/placement.ts';
import type { Survey } from '../../lib/overlay/survey.ts';

const element = { name: 'card' } as unknown as HTMLElement;
const byline = { name: 'row' } as unknown as HTMLElement;
const comments = { parentElement: byline } as unknown as HTMLElement;
const PICTURE: Place = { element, copies: 1, hasPicture: true, byline: null, comments: null };
const RESULT: Place = { element, copies: 1, hasPicture: false, byline, comments };
const SURVEY: Survey = { holdsOverlay: () => true, endsWithComments: () => true };

const CASES: [string, Place, boolean, boolean, Survey, Home][] = [
  ['a picture', PICTURE, false, true, SURVEY, { parent: element, before: null, layout: 'picture' }],
  [
    'a trending card, wide',
    { ...PICTURE, copies: 2 },
    false,
    true,
    SURVEY,
    { parent: element, before: null, layout: 'stack' },
  ],
  [
    'a trending card, narrow',
    { ...PICTURE, copies: 2 },
    false,
    false,
    SURVEY,
    { parent: element, before: null, layout: 'picture' },
  ],
  [
    'a card that holds no overlay',
    PICTURE,
    false,
    true,
    { ...SURVEY, holdsOverlay: () => false },
    { parent: element, before: null, layout: 'line' },
  ],
  [
    'a search result',
    RESULT,
    false,
    true,
    { ...SURVEY, endsWithComments: () => false },
    { parent: byline, before: null, layout: 'row' },
  ],
  [
    'a search result whose row ends with comments',
    RESULT,
    false,
    true,
    SURVEY,
    { parent: byline, before: comments, layout: 'row' },
  ],
  ['a search result, narrow', RESULT, false, false, SURVEY, { parent: element, before: null, layout: 'line' }],
  ['a hidden card', RESULT, true, true, SURVEY, { parent: element, before: null, layout: 'folded' }],
];

describe('placeMarks', () => {
  it.each(CASES)('%s', (_what, place, isHidden, isWide, survey, home) => {
    expect(placeMarks(place, isHidden, isWide, survey)).toEqual(home);
  });
});
