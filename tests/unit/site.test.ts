import { describe, expect, test, vi } from 'vitest';
import type { ListingProps } from '../site/item.ts';
import { CORE } from '../site/records/core.ts';
import { hasRealRecords } from '../site/records/real.ts';
import { inventedRecords, LATEST, VARIANTS_DAY } from '../site/records/records.ts';
import { createSite, type Site, type SiteOptions } from '../site/site.ts';

// The first run compiles the islands; the real papers take seconds to read.
vi.setConfig({ testTimeout: 30_000 });

const HOST = 'https://huggingface.co';
const LISTINGS = [
  { path: `/papers/date/${LATEST}`, cards: 30 },
  { path: '/papers/week/2026-W47', cards: 105 },
  { path: '/papers/month/2026-11', cards: 105 },
  { path: '/papers/trending', cards: 50 },
  { path: '/papers?q=speech%20models', cards: 120 },
];

const body = async (site: Site, path: string) => String((await site.respond(new URL(path, HOST))).body);
const open = async (path: string, options?: SiteOptions) => body(await createSite(options), path);

function readProps(html: string): ListingProps {
  const [, escaped = ''] = /data-target="DailyPapers" data-props="([^"]*)"/.exec(html) ?? [];
  return JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
}

/** The paper of each card, by the link of its first heading. */
function readCards(html: string): string[] {
  return html
    .split('<article')
    .slice(1)
    .map((card) => /<h3[^>]*><a href="\/papers\/([\d.]+)"/.exec(card)?.[1] ?? '');
}

const idsOf = (props: ListingProps) => (props.searchResults ?? props.dailyPapers).map((item) => item.paper.id);

describe.each(['svelte5', 'svelte4'] as const)('listings rendered by %s', (engine) => {
  test.each(LISTINGS)('$path shows $cards cards, those of its data', async ({ path, cards }) => {
    const html = await open(path, { hydration: { engine, delay: 0 } });
    expect(readCards(html)).toHaveLength(cards);
    expect(readCards(html)).toEqual(idsOf(readProps(html)));
  });
});

test('a trending card holds two copies of itself', async () => {
  const [, card = ''] = (await open('/papers/trending')).split('<article');
  expect(card.match(/<h3/g)).toHaveLength(2);
  expect(card.match(/role="checkbox"/g)).toHaveLength(2);
});

test('the number of cards can be chosen', async () => {
  for (const { path } of LISTINGS) expect(readCards(await open(path, { cards: 7 }))).toHaveLength(7);
  expect(readCards(await open('/papers/trending', { cards: 500 }))).toHaveLength(500);
});

test('a search marks its words, leaves the space between two of them out, and may find nothing', async () => {
  const html = await open('/papers?q=source%20citations');
  expect(html).toContain(
    '<span class="highlight">Source</span><!--]--><!--[0--><span class="highlight">Citations</span>',
  );
  expect(readCards(await open('/papers?q=xyzzyx'))).toEqual([]);
});

test('/papers leads to the latest day, and so does a day to come', async () => {
  const site = await createSite();
  for (const path of ['/papers', '/papers/date/2031-01-01']) {
    const { status, headers } = await site.respond(new URL(path, HOST));
    expect([status, headers.location]).toEqual([302, `/papers/date/${LATEST}`]);
  }
  expect((await site.respond(new URL('/papers/date/soon', HOST))).status).toBe(404);
});

test('the island begins like the real one, or with its hydration comment in clean mode', async () => {
  const path = `/papers/date/${LATEST}`;
  expect(await open(path)).toMatch(/data-target="DailyPapers" data-props="[^"]*"><section /);
  expect(await open(path, { hydrationMode: 'clean' })).toMatch(
    /data-target="DailyPapers" data-props="[^"]*"><!--\[--><section /,
  );
});

test('before hydration pictures are invisible and the die carries the source of a function', async () => {
  const html = await open(`/papers/date/${LATEST}`);
  expect(html).toContain('dark:invert invisible" onload="this.__e=event" onerror="this.__e=event"');
  expect(html).toMatch(/class="dice [^"]*" style="transform: function/);
});

test('a saved page has no script, an old page has the data of its time', async () => {
  expect(await open(`/papers/date/${LATEST}`, { hydration: 'static' })).not.toContain('<script');
  const old = readProps(await open(`/papers/date/${LATEST}`, { shape: '2024' }));
  expect(old).toMatchObject({ date: `${LATEST}T00:00:00.000Z`, prevDate: '2026-11-19' });
  expect(old).not.toHaveProperty('periodType');
});

test('the islands’ module is withheld when told so, and waits as long as told', async () => {
  const page = await open(`/papers/date/${LATEST}`);
  const address = /import\("([^"]+)"\)/.exec(page)?.[1]?.replaceAll('\\/', '/') ?? '';
  const ask = async (hydration: NonNullable<SiteOptions['hydration']>) =>
    (await createSite({ hydration })).respond(new URL(address, HOST));

  expect(await ask({ engine: 'svelte5', delay: 250 })).toMatchObject({ status: 200, delay: 250 });
  expect(await ask({ engine: 'svelte5', delay: 'never' })).toMatchObject({ status: 404 });
});

test('no page refers to a picture, style or script of another host', async () => {
  for (const { path } of LISTINGS) {
    for (const [, address = ''] of (await open(path)).matchAll(/(?:src|poster|<link[^>]*href)="([^"]*)"/g)) {
      expect(new URL(address, HOST).origin).toBe(HOST);
    }
  }
});

test('markup in a title stays text', async () => {
  const html = await open(`/papers/date/${VARIANTS_DAY}`);
  expect(html).not.toContain('<script>document.title');
  expect(idsOf(readProps(html)).filter((id) => id === '2611.18903')).toHaveLength(2);
});

test('the invented papers are always the same ones, and no two share an id', () => {
  const [one, other] = [inventedRecords(), inventedRecords()];
  expect(one.day('2026-11-03')).toEqual(other.day('2026-11-03'));
  expect(one.find('2611.03014')).toEqual(one.day('2026-11-03').find((item) => item.paper.id === '2611.03014'));
  expect(
    one
      .day(LATEST)
      .map((item) => item.paper.id)
      .sort(),
  ).toEqual(CORE.map((draft) => draft.id).sort());
  expect(new Set(one.trending(500).map((item) => item.paper.id)).size).toBe(500);
});

test('the papers written by hand cover every topic and every wording about code', () => {
  expect(new Set(CORE.flatMap((draft) => draft.topics)).size).toBe(24);
  expect(new Set(CORE.map((draft) => draft.wording)).size).toBe(7);
});

if (hasRealRecords) {
  test('real papers render too', async () => {
    const site = await createSite({ records: 'real' });
    const { headers } = await site.respond(new URL('/papers', HOST));
    const html = await body(site, headers.location ?? '');
    expect(readCards(html).length).toBeGreaterThan(0);
    expect(readCards(html)).toEqual(idsOf(readProps(html)));

    const found = readProps(await body(site, '/papers?q=hardware'));
    expect(found.searchResults).toHaveLength(55);
  });
}
