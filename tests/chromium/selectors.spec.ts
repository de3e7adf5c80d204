import { type Expectation, NOTES, SELECTORS, type SelectorName } from '../../lib/listing/selectors.ts';
import { LISTINGS, openListing } from './cards.ts';
import { expect, test } from './driver.ts';

type Kind = keyof typeof LISTINGS;

const HOLDS: Record<Expectation, (onPage: number, inCards: number, cards: number) => boolean> = {
  one: (onPage) => onPage === 1,
  some: (onPage) => onPage > 1,
  none: (onPage) => onPage === 0,
  'every card': (_, inCards, cards) => inCards === cards,
  'some cards': (_, inCards, cards) => inCards > 0 && inCards <= cards,
};

test('every selector matches on each listing as often as its note says', async ({ dogear: { page } }) => {
  for (const kind of Object.keys(LISTINGS) as Kind[]) {
    await openListing(page, LISTINGS[kind]);
    for (const [name, { expect: expected }] of Object.entries(NOTES)) {
      const wanted = expected[kind];
      if (!wanted) continue;

      const css = SELECTORS[name as SelectorName];
      const [onPage, inCards, cards] = await page.evaluate((selector) => {
        const articles = [...document.querySelectorAll('article')];
        const inCards = articles.filter((each) => each.querySelector(selector)).length;
        return [document.querySelectorAll(selector).length, inCards, articles.length] as const;
      }, css);
      expect
        .soft(
          HOLDS[wanted](onPage, inCards, cards),
          `${kind}, ${name} (${css}): ${wanted}, found ${onPage} in ${inCards} cards`,
        )
        .toBe(true);
    }
  }
});

test('every selector has a note', () => {
  expect(Object.keys(NOTES)).toEqual(Object.keys(SELECTORS));
});
