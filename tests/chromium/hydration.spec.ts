import type { BrowserContext, Page } from '@playwright/test';
import { createSite } from '../site/site.ts';
import { everyCardMarked, HOST, LISTINGS, marks } from './cards.ts';
import { expect, test } from './driver.ts';

interface Log {
  hydratedAt: number | null;
  /** When the first element of ours came, and when the last one did. */
  firstAt: number | null;
  lastAt: number | null;
  /** Frames in which elements of ours came on cards in the window. */
  frames: number;
  before: Element[];
}
type Logged = Window & { log: Log };

/** Watches, from before the first byte, when the island is hydrated and when something of ours enters the page. */
async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const log: Log = { hydratedAt: null, firstAt: null, lastAt: null, frames: 0, before: [] };
    let replica: unknown;
    let frame = -1;
    let current = 0;
    const tick = () => {
      current += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { log });
    Object.defineProperty(window, 'replica', {
      get: () => replica,
      set: (value) => {
        replica = value;
        log.hydratedAt = performance.now();
      },
    });
    document.addEventListener('DOMContentLoaded', () => {
      log.before = [...document.querySelectorAll('article')];
    });
    new MutationObserver((records) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      const ours = added.filter((node) => node.nodeName === 'DOGEAR-MARKS') as Element[];
      if (ours.length === 0) return;
      log.firstAt ??= performance.now();
      log.lastAt = performance.now();
      const isSeen = ours.some((host) => {
        const { top, bottom } = host.closest('article')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return top < innerHeight && bottom > 0;
      });
      if (isSeen && frame !== current) log.frames += 1;
      if (isSeen) frame = current;
    }).observe(document, { childList: true, subtree: true });
  });
}

function readLog(page: Page): Promise<Omit<Log, 'before'>> {
  return page.evaluate(() => {
    const { hydratedAt, firstAt, lastAt, frames } = (window as unknown as Logged).log;
    return { hydratedAt, firstAt, lastAt, frames };
  });
}

for (const engine of ['svelte5', 'svelte4'] as const) {
  for (const delay of [0, 500, 3_000, 10_000]) {
    test.describe(`${engine}, hydrated after ${delay} ms`, () => {
      test.use({ siteOptions: { hydration: { engine, delay }, hydrationMode: 'clean' } });

      test('nothing is written before, all marks in the window come in one frame after, no node of the page is lost', async ({
        dogear,
      }) => {
        await watch(dogear.context);
        await dogear.page.goto(HOST + LISTINGS.daily);
        await marks(dogear.page).first().waitFor({ state: 'attached', timeout: 25_000 });

        const log = await readLog(dogear.page);
        expect(log.hydratedAt).not.toBeNull();
        expect(log.firstAt).toBeGreaterThan(log.hydratedAt ?? Number.POSITIVE_INFINITY);
        expect(log.frames).toBe(1);
        await everyCardMarked(dogear.page);

        const kept = await dogear.page.evaluate(() =>
          (window as unknown as Logged).log.before.every((node) => node.isConnected),
        );
        expect(kept).toBe(true);
      });
    });
  }
}

test.describe('the island is rebuilt by its framework at load, as the real page may be', () => {
  test.use({ siteOptions: { hydration: { engine: 'svelte5', delay: 500 }, hydrationMode: 'rebuild' } });

  test('marks come once, on the new cards', async ({ dogear }) => {
    await watch(dogear.context);
    await dogear.page.goto(HOST + LISTINGS.daily);
    await marks(dogear.page).first().waitFor({ state: 'attached' });
    const log = await readLog(dogear.page);
    expect(log.frames).toBe(1);
    await everyCardMarked(dogear.page);
  });
});

test.describe('the island is rebuilt once more, a second after load', () => {
  test.use({ siteOptions: { rebuildAfter: 1_000 } });

  test('every new card gets its marks', async ({ dogear: { page, context } }) => {
    await watch(context);
    await page.goto(HOST + LISTINGS.daily);
    await marks(page).first().waitFor({ state: 'attached' });
    await page.waitForFunction(
      () => performance.now() > ((window as unknown as Logged).log.hydratedAt ?? Number.POSITIVE_INFINITY) + 1_100,
    );
    await everyCardMarked(page);
  });
});

test.describe('hydration never comes', () => {
  test.use({ siteOptions: { hydration: { engine: 'svelte5', delay: 'never' } } });

  test('badges appear all the same, within about the three seconds of patience', async ({
    dogear: { page, context, errors },
  }) => {
    await watch(context);
    await page.goto(HOST + LISTINGS.daily);
    await marks(page).first().waitFor({ state: 'attached' });
    // By the page's clock, from its load on, which begins the patience anew: the driver's own steps are not in it.
    const loadedAt = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().loadEventEnd);
    const { firstAt } = await readLog(page);
    expect((firstAt ?? Number.POSITIVE_INFINITY) - loadedAt).toBeLessThan(5_000);
    await everyCardMarked(page);
    // The page's own import has failed, as it should.
    expect(errors.splice(0).filter((error) => error && !/dynamically imported module/.test(error))).toEqual([]);
  });
});

test.describe('the framework comes in two parts, the second one late', () => {
  test.use({ siteOptions: { hydration: { engine: 'svelte5', delay: 0 }, hydrationMode: 'clean' } });

  test('nothing is written while the first part still waits for the second', async ({ dogear: { page, context } }) => {
    await watch(context);
    const site = await createSite({ hydration: { engine: 'svelte5', delay: 0 }, hydrationMode: 'clean' });
    const type = 'text/javascript; charset=utf-8';
    await context.route(/\/front\/build\/[^/]+\/index\.js$/, (route) =>
      route.fulfill({ contentType: type, body: 'import("./part.js");' }),
    );
    await context.route(/\/front\/build\/[^/]+\/part\.js$/, async (route) => {
      const { body } = await site.respond(new URL(route.request().url().replace('part.js', 'index.js')));
      await new Promise((resolve) => setTimeout(resolve, 4_500));
      await route.fulfill({ contentType: type, body });
    });
    await page.goto(HOST + LISTINGS.daily);
    await marks(page).first().waitFor({ state: 'attached', timeout: 15_000 });
    const log = await readLog(page);
    expect(log.firstAt).toBeGreaterThan(log.hydratedAt ?? Number.POSITIVE_INFINITY);
  });
});

test('a page whose buffer of resource timings is full does not keep the marks waiting', async ({
  dogear: { page },
}) => {
  await page.addInitScript(() => performance.setResourceTimingBufferSize(0));
  await page.goto(HOST + LISTINGS.daily);
  await marks(page).first().waitFor({ state: 'attached', timeout: 10_000 });
});
