import { createSite } from '../site/site.ts';
import { card, HOST, LISTINGS, marks, readMarks, save } from './cards.ts';
import { expect, test } from './driver.ts';

const VARIANTS: [string, (html: string) => string][] = [
  [
    'renamed classes',
    (html) =>
      html.replaceAll(/class="[^"]*"/g, 'class="q"').replace('<body class="q"', '<body class="DailyPapersPage"'),
  ],
  ['a title in another heading', (html) => html.replaceAll('<h3', '<h4').replaceAll('</h3>', '</h4>')],
  ['a title without heading', (html) => html.replaceAll('<h3', '<div').replaceAll('</h3>', '</div>')],
  [
    'one more wrapper around each card',
    (html) => html.replaceAll('<article', '<div><article').replaceAll('</article>', '</article></div>'),
  ],
  ['no articles', (html) => html.replaceAll('<article', '<div').replaceAll('</article>', '</div>')],
  ['data without dailyPapers', (html) => html.replaceAll('&quot;dailyPapers&quot;', '&quot;papersOfTheDay&quot;')],
  ['data that is no JSON', (html) => html.replaceAll('data-props="{&quot;', 'data-props="{{')],
  ['no island', (html) => html.replaceAll('data-target="DailyPapers"', 'data-target="Papers2027"')],
  [
    'cards inside a form that shadows DOM properties',
    (html) =>
      html
        .replaceAll(
          '<article',
          '<form><input name="parentNode"><input name="querySelector"><input name="append"><article',
        )
        .replaceAll('</article>', '</article></form>'),
  ],
];

for (const [what, change] of VARIANTS) {
  test(`the page has drifted: ${what}`, async ({ dogear: { page, context } }) => {
    const site = await createSite({ hydration: 'static' });
    const url = new URL(LISTINGS.daily, HOST);
    const { body } = await site.respond(url);
    const changed = change(String(body));
    expect(changed).not.toBe(String(body));
    await context.route(url.href, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: changed }));

    await page.goto(url.href);
    await marks(page).first().waitFor({ state: 'attached', timeout: 15_000 });
    await expect(marks(page)).toHaveCount(30);
    // By coordinates: a page that shadows DOM properties leads the driver's own clicks astray.
    const spot = await page.evaluate(() => {
      const button = document.querySelector('dogear-marks')?.shadowRoot?.querySelector('.save');
      button?.scrollIntoView({ block: 'center' });
      const box = button?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
    const isSaved = () =>
      page.evaluate(() =>
        document.querySelector('dogear-marks')?.shadowRoot?.querySelector('.save')?.getAttribute('aria-pressed'),
      );
    await expect.poll(isSaved).toBe('true');
  });
}

test('the same paper twice on a page: both cards carry marks and follow each other', async ({
  dogear: { page, context },
}) => {
  const site = await createSite({ hydration: 'static', cards: 3 });
  const url = new URL(LISTINGS.daily, HOST);
  const html = String((await site.respond(url)).body);
  const article = /<article[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
  expect(article).not.toBe('');
  await context.route(url.href, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace(article, article + article) }),
  );
  await page.goto(url.href);
  await marks(page).first().waitFor({ state: 'attached', timeout: 15_000 });
  await save(card(page, 0)).click();
  await expect(save(card(page, 1))).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await readMarks(page)).map(({ hosts }) => hosts)).toEqual([1, 1, 1, 1]);
});
